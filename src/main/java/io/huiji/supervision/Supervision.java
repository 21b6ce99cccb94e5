package io.huiji.supervision;

import io.huiji.kernel.Digest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Follow-up (督办): one item for each agreed matter of issued minutes (R18.1).
public interface Supervision {
  /// Every item, by number.
  List<Item> items();

  Optional<Item> find(int number);

  /// What was reported of an item, in order, with what the office said of it.
  List<Progress> progress(int item);

  /// The same of every item of which anything was reported.
  Map<Integer, List<Progress>> progress();

  /// Writes the order (督办单) of each open item that has none yet. Calling it again changes nothing.
  void writeOrders();

  /// Open items on this day: those whose term runs, and those whose term is over.
  SupervisionReport report(LocalDate today);

  /// @param lead code of the unit that carries it out; {@code with} those that help
  /// @param opened day on which the minutes were issued
  /// @param minutes number of the minutes that it stands in
  record Item(
      int number,
      LocalDate meeting,
      String minutes,
      String topic,
      String text,
      String lead,
      List<String> with,
      Optional<LocalDate> due,
      State state,
      LocalDate opened) {
    public Item {
      with = List.copyOf(with);
    }

    public boolean open() {
      return state == State.OPEN || state == State.IN_PROGRESS;
    }

    public boolean overdue(LocalDate today) {
      return open() && due.filter(today::isAfter).isPresent();
    }
  }

  /// A report of a unit.
  ///
  /// @param entry its number
  /// @param evidence what it says
  /// @param by user name
  /// @param file what came with it
  /// @param review what the office said of it
  record Progress(
      long entry,
      int item,
      State state,
      String evidence,
      String by,
      LocalDateTime at,
      Optional<EvidenceFile> file,
      Optional<Review> review) {}

  record EvidenceFile(String name, Digest content, long bytes) {}

  /// @param accepted else sent back, with a reason
  record Review(boolean accepted, String reason, String by, LocalDateTime at) {}

  enum State {
    OPEN("未办"),
    IN_PROGRESS("办理中"),
    DONE("已办结"),
    /// The minutes that it stood in were made void.
    VOID("作废");

    private final String chinese;

    State(String chinese) {
      this.chinese = chinese;
    }

    public String chinese() {
      return chinese;
    }

    /// What a unit may report.
    public static Optional<State> named(String word) {
      return switch (word.strip()) {
        case "open", "未办", "未开始" -> Optional.of(OPEN);
        case "in-progress", "progress", "办理中", "进行中", "推进中", "在办" -> Optional.of(IN_PROGRESS);
        case "done", "completed", "已办结", "办结", "已完成", "完成" -> Optional.of(DONE);
        default -> Optional.empty();
      };
    }
  }
}
