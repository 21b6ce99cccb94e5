package io.huiji.profile;

import io.huiji.kernel.MaterialKind;
import io.huiji.kernel.SecrecyLevel;
import io.huiji.rules.Severity;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The numbers, terms and lists by which one authority's meeting is run (R1.1). Read and validated
/// by {@link RuleProfiles}; an old paper is judged by the profile of its day.
///
/// @param inForceUntil last day, or empty while it is in force without end
/// @param timeZone local time of the authority, whatever the machine's zone
/// @param standingObservers full names of the units invited by default (R3.5)
/// @param groundwork names of the preliminaries (R7.1)
/// @param opinionsBy full names of the units that give opinions, by their kind (R7.2, R7.3)
public record RuleProfile(
    String id,
    String version,
    LocalDate inForceFrom,
    Optional<LocalDate> inForceUntil,
    ZoneId timeZone,
    Organ organ,
    Length length,
    Custody custody,
    Secrecy secrecy,
    List<StatementTopic> statementTopics,
    Deadline deadline,
    Minutes minutes,
    Quorum quorum,
    List<String> standingObservers,
    List<Category> categories,
    List<String> groundwork,
    Fiscal fiscal,
    Presenter presenter,
    Lending lending,
    Archive archive,
    Distribution distribution,
    Copies copies,
    Keeping keeping,
    Administration administration,
    Map<MaterialKind, String> opinionsBy) {
  public RuleProfile {
    statementTopics = List.copyOf(statementTopics);
    standingObservers = List.copyOf(standingObservers);
    categories = List.copyOf(categories);
    groundwork = List.copyOf(groundwork);
    opinionsBy = Map.copyOf(opinionsBy);
  }

  public boolean inForceOn(LocalDate day) {
    return !day.isBefore(inForceFrom) && inForceUntil.map(end -> !day.isAfter(end)).orElse(true);
  }

  /// The category of this code, brackets already normalised to full width.
  public Optional<Category> category(String code) {
    return categories.stream().filter(category -> category.code().equals(code)).findFirst();
  }

  /// @param name of the government that issues, {@code office} of its office, {@code meeting} of
  ///   the kind of meeting (区长办公会议)
  /// @param officeNames how cards name the office where it hands in a topic itself
  public record Organ(String name, String office, String meeting, List<String> officeNames) {
    public Organ {
      officeNames = List.copyOf(officeNames);
    }
  }

  /// Length of papers (R10.3).
  ///
  /// @param limit the last length that passes
  /// @param binds the kinds that it binds, and how much breaking it weighs for each
  /// @param countTitle whether title and mark line count
  /// @param hiddenCharacters from this many hidden characters on it is told
  /// @param images from this many pictures on it is told
  public record Length(
      int limit,
      LengthUnit unit,
      Map<MaterialKind, Severity> binds,
      boolean countTitle,
      int hiddenCharacters,
      int images) {
    public Length {
      binds = Map.copyOf(binds);
    }
  }

  public enum LengthUnit {
    WORDS,
    PAGES
  }

  /// Custody marks (保管要求, R10.4).
  ///
  /// @param lines a mark stands within this many lines from the top of the first page
  /// @param hints words that make a short line at that place a mark of unknown wording
  public record Custody(int lines, List<Mark> marks, List<String> hints) {
    public Custody {
      marks = List.copyOf(marks);
      hints = List.copyOf(hints);
    }
  }

  /// @param mark as it is to be written; {@code aliases} are read as the same
  public record Mark(String mark, List<String> aliases) {
    public Mark {
      aliases = List.copyOf(aliases);
    }
  }

  /// Secrecy (R10.5).
  ///
  /// @param maxStoredLevel bytes above it are never stored; more than NONE only on a deployment
  ///   approved as a classified system, under {@code approvalNumber}
  /// @param longestTerms in years
  public record Secrecy(
      SecrecyLevel maxStoredLevel, String approvalNumber, Map<SecrecyLevel, Integer> longestTerms) {
    public Secrecy {
      longestTerms = Map.copyOf(longestTerms);
    }
  }

  /// One of the things that a statement must cover (R10.2), and the words by which it is found.
  public record StatementTopic(String name, List<String> words) {
    public StatementTopic {
      words = List.copyOf(words);
    }
  }

  /// @param workingDays within which the minutes are formed (R17.1)
  /// @param numberPattern with {@code {year}} and {@code {n}}
  public record Minutes(
      int workingDays, String numberPattern, boolean attendanceBeforeBody, boolean seal) {}

  /// @param leaveReducesBase whether members on leave leave the base of the quorum
  public record Quorum(QuorumRule rule, boolean leaveReducesBase) {}

  /// @param code 五（一）…
  /// @param subtypes empty where the category has none
  /// @param progress whether progress reports belong here
  /// @param setByMayor whether only the mayor may choose it
  public record Category(
      String code, String name, List<String> subtypes, boolean progress, boolean setByMayor) {
    public Category {
      subtypes = List.copyOf(subtypes);
    }
  }

  /// Words and amount units that tell of public money (R7.3).
  public record Fiscal(List<String> words, List<String> amountUnits) {
    public Fiscal {
      words = List.copyOf(words);
      amountUnits = List.copyOf(amountUnits);
    }
  }

  /// How cards name a unit's principal and the deputy in charge (R13.1).
  public record Presenter(List<String> principal, List<String> inCharge) {
    public Presenter {
      principal = List.copyOf(principal);
      inCharge = List.copyOf(inCharge);
    }
  }

  /// Copies and loans (R17.6).
  ///
  /// @param consentBy the post that consents, by the kind of record in Chinese; minutes always the
  ///   director
  /// @param copyConsent and {@code loanConsent}: how long a consent may be used
  /// @param copyValid after that a copy is to be handed back
  /// @param days of a loan, {@code recalledDays} of an item marked 会后收回, {@code levelDays} of a
  ///   classified one; the shortest counts
  /// @param neverCopied levels of which no copy is made
  public record Lending(
      Map<String, String> consentBy,
      Term copyConsent,
      Term loanConsent,
      Term copyValid,
      int days,
      int recalledDays,
      Map<SecrecyLevel, Integer> levelDays,
      int renewals,
      Reminders reminders,
      Set<SecrecyLevel> neverCopied) {
    public Lending {
      consentBy = Map.copyOf(consentBy);
      levelDays = Map.copyOf(levelDays);
      neverCopied = Set.copyOf(neverCopied);
    }
  }

  /// @param before days before the due day, of the first reminder
  /// @param after days after it, of the second
  /// @param report days after it, when whoever consented is told
  public record Reminders(int before, int after, int report) {}

  /// @param fonds 全宗号, {@code organ} 机构代码, {@code category} 门类代码
  /// @param retention by the names minutes, packet, passed, not-passed, deferred: PERMANENT,
  ///   THIRTY_YEARS or TEN_YEARS
  public record Archive(
      String fonds,
      String organ,
      String category,
      ArchiveCodePattern pattern,
      Map<String, String> retention) {
    public Archive {
      retention = Map.copyOf(retention);
    }
  }

  /// The standard whose form the archive code (档号) has.
  public enum ArchiveCodePattern {
    DA_T_22_2015,
    DA_T_13_2022
  }

  /// @param pressWords words that make a recipient a press body (R17.3)
  public record Distribution(List<String> pressWords) {
    public Distribution {
      pressWords = List.copyOf(pressWords);
    }
  }

  /// Personal copies (份): number and recipient stand on every one.
  ///
  /// @param packetWatermark whether they also lie faintly across each page of a packet's copy;
  ///   {@code minutesWatermark} of a copy of issued minutes
  public record Copies(boolean packetWatermark, boolean minutesWatermark) {}

  /// Keeping over the years: filing, retention, holds, disposal, transfer, secrecy.
  ///
  /// @param fileBy last day of the next year by which a year is to be filed (归档)
  /// @param remindDays days before it from which the report says so
  /// @param transferAfter whole years after a record's year until it goes to the archives (移交)
  /// @param transferred retentions whose records go there
  /// @param archives that receive them
  /// @param may posts by act: see {@link #ACTS}
  /// @param knowSecret posts that may know a record while it is secret, by level
  public record Keeping(
      MonthDay fileBy,
      int remindDays,
      int transferAfter,
      Set<String> transferred,
      String archives,
      Map<String, Set<String>> may,
      Map<SecrecyLevel, Set<String>> knowSecret) {

    /// The acts whose posts a profile names.
    public static final Set<String> ACTS =
        Set.of(
            "file-year",
            "place-hold",
            "lift-hold",
            "extend-retention",
            "propose-disposal",
            "approve-disposal",
            "transfer",
            "change-secrecy");

    public Keeping {
      transferred = Set.copyOf(transferred);
      may = Map.copyOf(may);
      knowSecret = Map.copyOf(knowSecret);
    }
  }

  /// Who may change rules, calendar and organisation.
  ///
  /// @param may posts by act: see {@link #POWERS}
  public record Administration(Map<String, Set<String>> may) {

    /// The acts whose posts a profile names, with the posts where it says nothing of them.
    public static final Map<String, Set<String>> POWERS =
        Map.of(
            "draft-profile", Set.of("DIRECTOR", "CLERK", "OPERATOR"),
            "install-profile", Set.of("MAYOR", "DIRECTOR"),
            "import-calendar", Set.of("DIRECTOR", "CLERK", "OPERATOR"),
            "change-organisation", Set.of("MAYOR", "DIRECTOR"));

    public Administration {
      may = Map.copyOf(may);
    }
  }
}
