package io.huiji.meeting;

import io.huiji.kernel.TopicId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// The meetings, known by their date.
public interface Meetings {

  /// The present date of the meeting that once stood at this date; the date itself when it never
  /// moved.
  LocalDate presentDate(LocalDate date);

  Optional<Meeting> find(LocalDate date);

  /// Not closed and not cancelled, nearest first.
  List<Meeting> open();

  /// All that there are, by date.
  List<Meeting> all();

  /// The agenda in force, once the mayor has fixed one.
  Optional<Agenda> agenda(LocalDate date);

  /// When the agenda in force was fixed, and who was to take the chair then; empty while there is
  /// none.
  Optional<Fixing> fixing(LocalDate date);

  Optional<Attendance> attendance(LocalDate date);

  List<Decision> decisions(LocalDate date);

  /// What was said before the decisions (R14.2), as it was recorded: topic by topic, each in the
  /// order of recording.
  List<View> views(LocalDate date);

  /// The minutes are issued: from now on no decision of this meeting changes (R17.2).
  void minutesIssued(LocalDate date, LocalDateTime at);

  /// Whether decisions may still be corrected: no minutes of this meeting are issued.
  boolean mayBeCorrected(LocalDate date);

  /// The number of the issued minutes was made void: decisions may be corrected again.
  void minutesVoided(LocalDate date);

  /// Closes the meeting; whoever calls has counted the copies (R16.1).
  void close(LocalDate date, LocalDateTime at);

  /// @param chair user name of the mayor, or of the delegate appointed before that time (R3.2)
  record Fixing(LocalDateTime at, String chair) {}

  /// @param unit code of the unit for which it was said; empty for a member of the team
  /// @param speaker user name; empty where only the unit is known
  record View(TopicId topic, String unit, String speaker, String text) {}

  /// @param state of the meeting
  record Meeting(
      LocalDate date, State state, Optional<LocalDateTime> heldAt, Optional<String> cancelReason) {

    public enum State {
      PLANNED,
      AGENDA_FIXED,
      HELD,
      CLOSED,
      CANCELLED
    }
  }
}
