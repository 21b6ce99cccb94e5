package io.huiji.packet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// The recall ledger (发放收回登记, R16.1), line by line.
public interface CopyRegister {

  /// The copies of the packet in force, by number; empty until one is assembled.
  List<Line> of(LocalDate meeting);

  /// @param recipient {@code user:mayor} or {@code unit:finance}
  /// @param holder as the ledger prints it
  /// @param role 出席, 列席, 汇报 or 会务
  /// @param scope which topics, in words
  /// @param path of its file, relative to the data folder; empty for a copy without one
  /// @param signed who signed for it, and when; empty until it was handed out with a signature
  /// @param back when it came back, and who took it
  /// @param lost when it was declared lost, and the number of the report
  record Line(
      int number,
      String recipient,
      String holder,
      String role,
      String scope,
      String path,
      Optional<Mark> signed,
      Optional<Mark> back,
      Optional<Mark> lost) {

    public boolean out() {
      return back.isEmpty() && lost.isEmpty();
    }
  }

  /// @param what a name or the number of a report
  record Mark(LocalDateTime at, String what) {}
}
