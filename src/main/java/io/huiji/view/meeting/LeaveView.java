package io.huiji.view.meeting;

import io.huiji.meeting.Convening.LeaveState;
import io.huiji.view.ContentVersion;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/// Who asks leave of a meeting (R12.2): everybody's for those who see the whole meeting by their
/// post, his own for anybody else.
public record LeaveView(LocalDate date, boolean coming, List<Line> lines) {

  public LeaveView {
    lines = List.copyOf(lines);
  }

  public String version() {
    return ContentVersion.of(this);
  }

  public long waiting() {
    return lines.stream().filter(line -> line.state() == LeaveState.ASKED).count();
  }

  /// @param who user name or unit code; {@code name} as printed
  /// @param answer who answered and when, in words; empty until then
  public record Line(
      String who,
      String name,
      String reason,
      LeaveState state,
      String askedBy,
      LocalDateTime askedAt,
      String answer) {

    public String word() {
      return switch (state) {
        case ASKED -> "待区长答复";
        case GRANTED -> "已准假";
        case REFUSED -> "不准假";
      };
    }
  }
}
