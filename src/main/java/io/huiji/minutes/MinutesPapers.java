package io.huiji.minutes;

import io.huiji.kernel.Digest;
import io.huiji.kernel.DocumentNumber;
import io.huiji.kernel.RecordId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What there is of each meeting's minutes, as it stands: for those who show it.
public interface MinutesPapers {

  /// Meetings of which there are minutes, drafted or issued, by date.
  List<LocalDate> meetings();

  Optional<Papers> of(LocalDate meeting);

  /// What lists say of them, without reading the papers; empty as {@link #of}.
  Optional<Outline> outline(LocalDate meeting);

  /// User names, unit codes or bodies to whom minutes of this number went.
  Set<String> recipients(DocumentNumber number);

  /// Codes of the units that have an excerpt of them.
  Set<String> excerptUnits(DocumentNumber number);

  /// The docx of a draft; empty for one that there is not.
  Optional<byte[]> draft(LocalDate meeting, int version);

  /// What an upload changes in the draft with which it was compared; empty once it was adopted,
  /// discarded by a later one, or when another draft is in force by now.
  Optional<Comparison> comparison(LocalDate meeting);

  /// Two drafts of one meeting beside each other.
  Optional<Comparison> comparison(LocalDate meeting, int former, int later);

  /// @param inForce version of the draft that is approved and issued; 0 for none
  /// @param formed when they went into approval (R17.1)
  /// @param due the day by which they are to be formed; empty where the working calendar lacks the
  ///   year
  /// @param reportTo and {@code copyTo}: user names, unit codes or bodies as written
  /// @param issues every number they ever had, void ones too
  record Papers(
      LocalDate meeting,
      List<DraftPaper> drafts,
      int inForce,
      Optional<LocalDateTime> formed,
      Optional<LocalDate> due,
      List<Approval> approvals,
      List<String> reportTo,
      List<String> copyTo,
      List<ListChange> listChanges,
      List<Issued> issues,
      Optional<Upload> upload) {
    public Papers {
      drafts = List.copyOf(drafts);
      approvals = List.copyOf(approvals);
      reportTo = List.copyOf(reportTo);
      copyTo = List.copyOf(copyTo);
      listChanges = List.copyOf(listChanges);
      issues = List.copyOf(issues);
    }

    public Optional<Issued> issued() {
      return issues.stream().filter(issue -> issue.voidReason().isEmpty()).findFirst();
    }
  }

  /// @param draft version in force; 0 for none
  /// @param reviewed whether the director's agreement to it stands
  /// @param formed whether they went into approval
  /// @param due as in {@link Papers}
  /// @param number in force; {@code numbers} every one they ever had, void ones too
  record Outline(
      LocalDate meeting,
      int draft,
      boolean reviewed,
      boolean formed,
      Optional<LocalDate> due,
      Optional<DocumentNumber> number,
      List<DocumentNumber> numbers) {
    public Outline {
      numbers = List.copyOf(numbers);
    }
  }

  /// @param edited by hand rather than drafted by the house
  /// @param by user name, or {@code system}
  record DraftPaper(int version, boolean edited, Digest content, String by, LocalDateTime at) {}

  /// @param step director or mayor; {@code void} where a number was made void
  /// @param draft version that was judged; 0 for none
  /// @param standing whether it still counts for the draft in force
  record Approval(
      String step,
      boolean agreed,
      String note,
      String by,
      int draft,
      LocalDateTime at,
      boolean standing) {}

  /// A list of recipients that an act has set.
  record ListChange(
      int version,
      List<String> reportTo,
      List<String> copyTo,
      String reason,
      String by,
      LocalDateTime at) {
    public ListChange {
      reportTo = List.copyOf(reportTo);
      copyTo = List.copyOf(copyTo);
    }
  }

  /// @param pdf empty until it could be made
  /// @param voidReason empty while the number is in force
  record Issued(
      DocumentNumber number,
      RecordId record,
      Digest content,
      Optional<Digest> pdf,
      LocalDateTime at,
      Optional<String> voidReason,
      List<Sent> sent,
      List<Excerpt> excerpts) {
    public Issued {
      sent = List.copyOf(sent);
      excerpts = List.copyOf(excerpts);
    }
  }

  /// One who got them.
  ///
  /// @param copy its 份号
  /// @param list 报送 or 抄送
  /// @param pages of his copy; 0 until it could be printed
  record Sent(int copy, String list, String recipient, LocalDateTime at, int pages) {}

  /// What a unit was told of a topic.
  ///
  /// @param topic number on the agenda
  /// @param record of it in the archive
  record Excerpt(
      int topic,
      String unit,
      String name,
      Digest content,
      Optional<Digest> pdf,
      Optional<RecordId> record) {}

  /// Minutes that were edited outside and came back; nothing holds of them before they are adopted.
  ///
  /// @param base version of the draft with which they were compared
  record Upload(int number, int base, Digest content, String note, String by, LocalDateTime at) {}
}
