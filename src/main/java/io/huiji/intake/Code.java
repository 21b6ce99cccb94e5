package io.huiji.intake;

import static io.huiji.rules.Severity.HOLD;
import static io.huiji.rules.Severity.REJECT;
import static io.huiji.rules.Severity.WARN;

import io.huiji.document.Fault;
import io.huiji.rules.Finding;
import io.huiji.rules.Severity;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every code that judging a submission may give, with the item of the rules text and the
/// severities it can have. {@code docs/rules.md} explains each; a test holds both together. Codes
/// are never given a second meaning.
public enum Code {
  MAJOR_DECISION_FIELD("R2.1-FIELD", "二", REJECT),
  MAJOR_DECISION("R2.1-MAJOR", "二", WARN),
  MAJOR_FIELD("R3.4-FIELD", "三", REJECT),
  UNKNOWN_OBSERVER("R3.6", "三", REJECT),
  SOURCE("R4.1", "四", REJECT),
  CATEGORY("R5.1", "五", REJECT),
  CATEGORY_BY_MAYOR("R5.1-MAYOR", "五", REJECT),
  SUBTYPE("R5.1-SUBTYPE", "五", WARN),
  TYPE("R5.1-TYPE", "五", REJECT, WARN),
  GROUNDWORK("R7.1", "七", REJECT),
  GROUNDWORK_EVIDENCE("R7.1-EVIDENCE", "七", WARN),
  GROUNDWORK_UNKNOWN("R7.1-UNKNOWN", "七", WARN),
  LEGAL_OPINION("R7.2", "七", REJECT),
  LEGAL_OPINION_STALE("R7.2-STALE", "七", HOLD),
  LEGAL_OPINION_DATE("R7.2-DATE", "七", WARN),
  LEGAL_FIELD("R7.2-FIELD", "七", REJECT),
  FISCAL_OPINION("R7.3", "七", HOLD),
  FISCAL_OPINION_STALE("R7.3-STALE", "七", HOLD),
  FISCAL_OPINION_AGAINST("R7.3-AGAINST", "七", WARN),
  FISCAL_WORDS("R7.3-WORDS", "七", WARN),
  FISCAL_FIELD("R7.3-FIELD", "七", REJECT),
  OBJECTION("R7.4", "七", HOLD),
  OBJECTION_FIELD("R7.4-FIELD", "七", REJECT),
  CONSULTATION("R8.1", "八", HOLD),
  CONSULTED_UNIT("R8.1-UNIT", "八", REJECT),
  CONSULTATION_FIELD("R8.1-FIELD", "八", REJECT),
  URGENCY("R9.1", "九", WARN),
  KIND_MISSING("R10.1", "十", REJECT),
  KIND_UNKNOWN("R10.1-KIND", "十", WARN),
  NOT_LISTED("R10.1-UNLISTED", "十", WARN),
  TWICE("R10.1-TWICE", "十", WARN),
  MATERIAL_FIELD("R10.1-FIELD", "十", REJECT),
  ENCRYPTED("R10.1-ENCRYPTED", "十", REJECT, WARN),
  MACROS("R10.1-MACROS", "十", REJECT, WARN),
  BOMB("R10.1-BOMB", "十", REJECT, WARN),
  EXTERNAL("R10.1-EXTERNAL", "十", REJECT, WARN),
  DUPLICATE_ENTRY("R10.1-DUPLICATE-ENTRY", "十", REJECT, WARN),
  WRONG_EXTENSION("R10.1-WRONG-EXTENSION", "十", REJECT, WARN),
  EMPTY("R10.1-EMPTY", "十", REJECT, WARN),
  DAMAGED("R10.1-DAMAGED", "十", REJECT, WARN),
  NO_TEXT("R10.1-NO-TEXT", "十", REJECT, WARN),
  UNSUPPORTED("R10.1-UNSUPPORTED", "十", REJECT, WARN),
  TIMEOUT("R10.1-TIMEOUT", "十", REJECT, WARN),
  CRASHED("R10.1-CRASHED", "十", REJECT, WARN),
  FILE_MISSING("R10.1-MISSING", "十", REJECT),
  STATEMENT_TOPIC("R10.2", "十（一）", REJECT, WARN),
  LENGTH("R10.3-LEN", "十（四）", REJECT, WARN),
  LENGTH_BORDERLINE("R10.3-BORDERLINE", "十（四）", WARN),
  LENGTH_UNKNOWN("R10.3-UNKNOWN", "十（四）", HOLD),
  HIDDEN_TEXT("R10.3-HIDDEN", "十（四）", WARN),
  PICTURES("R10.3-IMAGES", "十（四）", WARN),
  MARK_MISSING("R10.4-MISSING", "十（四）", REJECT, WARN),
  MARK_PLACE("R10.4-PLACE", "十（四）", REJECT),
  MARK_UNKNOWN("R10.4-UNKNOWN", "十（四）", WARN),
  MARK_DIFFERS("R10.4-DIFFERS", "十（四）", REJECT),
  SECRECY_UNDECLARED("R10.5-UNDECLARED", "十（四）", REJECT),
  SECRECY_UNMARKED("R10.5-UNMARKED", "十（四）", REJECT),
  SECRECY_LEVEL("R10.5-LEVEL", "十（四）", REJECT),
  SECRECY_TERM("R10.5-TERM", "十（四）", REJECT),
  SECRECY_PLACE("R10.5-PLACE", "十（四）", REJECT),
  SECRECY_PAPER("R10.5-PAPER", "十（四）", HOLD, WARN),
  PROGRESS_REPORT("R10.6", "十", REJECT),
  PROGRESS_EXTRA("R10.6-EXTRA", "十", WARN),
  INCOMPLETE("R11.1", "十一", REJECT),
  CARD_UNREADABLE("R11.1-CARD", "十一", REJECT),
  CARD_FIELD("R11.1-FIELD", "十一", REJECT, WARN),
  CARD_UNIT("R11.1-UNIT", "十一", REJECT),
  NO_OBSERVERS("R11.1-OBSERVERS", "十一", WARN),
  LATE("R11.2", "十一", HOLD),
  NO_CALENDAR("R11.2-CALENDAR", "十一", HOLD),
  PRESENTER("R13.1", "十三", REJECT);

  private final String rule;
  private final String article;

  private final String severities;

  Code(String rule, String article, Severity first, Severity... more) {
    this.rule = rule;
    this.article = article;
    this.severities =
        Stream.concat(Stream.of(first), Arrays.stream(more))
            .map(Severity::name)
            .collect(Collectors.joining(" "));
  }

  public String rule() {
    return rule;
  }

  public String article() {
    return article;
  }

  /// The severities that a finding of this code may have.
  public Set<Severity> severities() {
    return Arrays.stream(severities.split(" ", -1))
        .map(Severity::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Severity.class)));
  }

  public Finding reject() {
    return finding(REJECT);
  }

  public Finding hold() {
    return finding(HOLD);
  }

  public Finding warn() {
    return finding(WARN);
  }

  /// @throws IllegalArgumentException when this code never weighs so
  public Finding finding(Severity severity) {
    if (!severities().contains(severity)) {
      throw new IllegalArgumentException(rule + " is never " + severity);
    }
    return Finding.reject(rule, article).severity(severity);
  }

  /// The code of a file that is broken, hostile or of the wrong type.
  public static Code of(Fault.Code fault) {
    return switch (fault) {
      case ENCRYPTED -> ENCRYPTED;
      case MACROS -> MACROS;
      case BOMB -> BOMB;
      case EXTERNAL -> EXTERNAL;
      case DUPLICATE_ENTRY -> DUPLICATE_ENTRY;
      case WRONG_EXTENSION -> WRONG_EXTENSION;
      case EMPTY -> EMPTY;
      case DAMAGED -> DAMAGED;
      case NO_TEXT -> NO_TEXT;
      case UNSUPPORTED -> UNSUPPORTED;
      case TIMEOUT -> TIMEOUT;
      case CRASHED -> CRASHED;
      case MISSING -> FILE_MISSING;
    };
  }
}
