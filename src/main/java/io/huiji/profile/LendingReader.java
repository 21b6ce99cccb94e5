package io.huiji.profile;

import io.huiji.kernel.SecrecyLevel;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The part of a profile on copies and loans: who consents, for how long, how often renewed.
final class LendingReader {
  private static final Set<String> RECORD_KINDS =
      Set.of("会议纪要", "会议材料", "会议材料汇编", "议定事项通知单", "会议议程", "参会人员名册", "纸质登记", "档案管理登记");
  private static final String MINUTES = "会议纪要";
  private static final String DIRECTOR = "DIRECTOR";
  private static final Set<String> CONSENTERS =
      Set.of(DIRECTOR, "MAYOR", "EXECUTIVE_VICE_MAYOR", "CLERK", "ARCHIVIST", "CUSTODIAN");

  private LendingReader() {}

  static RuleProfile.Lending read(ProfileFields top) {
    var block = top.block("lending");
    var lending =
        new RuleProfile.Lending(
            consentBy(block),
            term(block, "copy-consent"),
            term(block, "loan-consent"),
            term(block, "copy-valid"),
            block.integer("days", 1, 3650),
            block.integer("recalled-days", 1, 3650),
            block.table("level-days", SecrecyLevel::named, Integer::valueOf, 1),
            block.integer("renewals", 0, 100),
            reminders(block.block("reminders")),
            block.optionalTexts("never-copied").stream()
                .flatMap(name -> SecrecyLevel.named(name).stream())
                .collect(Collectors.toSet()));
    if (lending.levelDays().values().stream().anyMatch(days -> days < 1)) {
      block.fault("level-days", "应为1以上的天数");
    }
    for (var name : block.optionalTexts("never-copied")) {
      if (SecrecyLevel.named(name).isEmpty()) {
        block.fault("never-copied", "不认识“" + name + "”");
      }
    }
    block.noOthers();
    return lending;
  }

  /// For minutes the rules name one office (十七), so no profile can name another.
  private static Map<String, String> consentBy(ProfileFields block) {
    var posts =
        block.table(
            "consent-by",
            kind -> RECORD_KINDS.contains(kind) ? Optional.of(kind) : Optional.empty(),
            LendingReader::consenter,
            DIRECTOR);
    if (!posts.keySet().equals(RECORD_KINDS)) {
      block.fault("consent-by", "应写明 " + String.join("、", RECORD_KINDS.stream().sorted().toList()));
    }
    if (!posts.getOrDefault(MINUTES, DIRECTOR).equals(DIRECTOR)) {
      block.fault("consent-by", MINUTES + "只能由 " + DIRECTOR + " 同意（十七）");
    }
    return posts;
  }

  private static String consenter(String text) {
    if (!CONSENTERS.contains(text)) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static Term term(ProfileFields block, String name) {
    return block.parsed(name, Term::parse, new Term(1, ChronoUnit.DAYS));
  }

  private static RuleProfile.Reminders reminders(ProfileFields block) {
    var reminders =
        new RuleProfile.Reminders(
            block.integer("before", 0, 365),
            block.integer("after", 1, 365),
            block.integer("report", 1, 365));
    if (reminders.report() < reminders.after()) {
      block.fault("report", "不早于第二次催还（after）");
    }
    block.noOthers();
    return reminders;
  }
}
