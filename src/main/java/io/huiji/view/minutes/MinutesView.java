package io.huiji.view.minutes;

import io.huiji.kernel.RecordId;
import io.huiji.minutes.Comparison;
import io.huiji.minutes.MinutesPapers.Upload;
import io.huiji.view.ContentVersion;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// The minutes of one meeting as one person sees them.
///
/// @param house whether he sees drafts, approvals and lists
/// @param drafter whether he drafts them: he alone gets the file for an office program
/// @param whole whether the issued minutes as a whole are his to read
/// @param draft version in force; 0 for none
/// @param next what has to be done next: draft, director, mayor or nothing
/// @param due by which they are to be formed; empty once they are
/// @param excerpts that he may know
public record MinutesView(
    LocalDate meeting,
    boolean house,
    boolean drafter,
    boolean whole,
    int draft,
    String next,
    Optional<LocalDateTime> formed,
    Optional<LocalDate> due,
    List<DraftLine> drafts,
    List<ApprovalLine> approvals,
    List<String> reportTo,
    List<String> copyTo,
    List<ListLine> lists,
    List<IssueLine> issues,
    List<ExcerptLine> excerpts,
    Optional<Upload> upload) {

  public MinutesView {
    drafts = List.copyOf(drafts);
    approvals = List.copyOf(approvals);
    reportTo = List.copyOf(reportTo);
    copyTo = List.copyOf(copyTo);
    lists = List.copyOf(lists);
    issues = List.copyOf(issues);
    excerpts = List.copyOf(excerpts);
  }

  public String version() {
    return ContentVersion.of(this);
  }

  public Optional<IssueLine> issued() {
    return issues.stream().filter(issue -> issue.voidReason().isEmpty()).findFirst();
  }

  public String number() {
    return issued().map(IssueLine::number).orElse("");
  }

  /// In words, for lists and headings.
  public String state() {
    return state(issued().isPresent(), next);
  }

  static String state(boolean issued, String next) {
    if (issued) {
      return "已印发";
    }
    return switch (next) {
      case "director" -> "待主任审核";
      case "mayor" -> "待区长审定";
      default -> "待拟稿";
    };
  }

  /// @param by as printed
  public record DraftLine(
      int version, boolean edited, String by, LocalDateTime at, boolean inForce) {}

  /// @param draft version that was judged; 0 for none
  public record ApprovalLine(
      String step,
      boolean agreed,
      String note,
      String by,
      int draft,
      LocalDateTime at,
      boolean standing) {

    public String stepInWords() {
      return switch (step) {
        case "director" -> "主任审核";
        case "mayor" -> "区长审定";
        default -> "编号作废";
      };
    }
  }

  public record ListLine(
      int version,
      List<String> reportTo,
      List<String> copyTo,
      String reason,
      String by,
      LocalDateTime at) {
    public ListLine {
      reportTo = List.copyOf(reportTo);
      copyTo = List.copyOf(copyTo);
    }
  }

  /// @param record in the archive, where they are read
  /// @param sent for the house; empty for others
  public record IssueLine(
      String number, RecordId record, LocalDateTime at, String voidReason, List<SentLine> sent) {
    public IssueLine {
      sent = List.copyOf(sent);
    }
  }

  /// @param copy its 份号
  /// @param pages 0 until it could be printed
  public record SentLine(int copy, String list, String recipient, LocalDateTime at, int pages) {}

  /// @param record of the excerpt in the archive; empty where it has none
  public record ExcerptLine(
      String number, int topic, String unit, String name, Optional<RecordId> record) {}

  /// A comparison with what it is of.
  public record Compared(MinutesView minutes, Comparison comparison) {}
}
