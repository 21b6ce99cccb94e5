package io.huiji.profile;

import io.huiji.kernel.MaterialKind;
import io.huiji.kernel.SecrecyLevel;
import io.huiji.profile.RuleProfile.ArchiveCodePattern;
import io.huiji.profile.RuleProfile.LengthUnit;
import io.huiji.rules.Severity;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads one profile file and tells everything that is wrong with it at once.
final class ProfileReader {
  private static final Set<String> RETENTION_OF =
      Set.of("minutes", "packet", "passed", "not-passed", "deferred");
  private static final Set<String> RETENTIONS = Set.of("PERMANENT", "THIRTY_YEARS", "TEN_YEARS");

  private final List<String> faults = new ArrayList<>();

  private ProfileReader() {}

  /// @throws UnfitRules naming the file and every fault
  static RuleProfile read(String file, byte[] content) {
    var reader = new ProfileReader();
    try {
      var profile = reader.profile(new ProfileFields(PlainYaml.read(content), "", reader.faults));
      if (reader.faults.isEmpty()) {
        return profile;
      }
    } catch (PlainYaml.UnreadableYaml e) {
      reader.faults.add(e.getMessage() + (e.line() > 0 ? "（第" + e.line() + "行）" : ""));
    }
    throw new UnfitRules(
        reader.faults.stream().map(fault -> "规则文件 " + file + "：" + fault).toList());
  }

  private RuleProfile profile(ProfileFields top) {
    var profile =
        new RuleProfile(
            top.text("id"),
            top.text("version"),
            top.date("in-force-from"),
            top.optionalDate("in-force-until"),
            top.parsed("time-zone", ZoneId::of, ZoneId.of("Asia/Shanghai")),
            organ(top.block("organ")),
            length(top.block("length")),
            custody(top.block("custody")),
            secrecy(top.block("secrecy")),
            top.blocks("statement-topics").stream().map(ProfileReader::statementTopic).toList(),
            deadline(top.block("deadline")),
            minutes(top.block("minutes")),
            quorum(top.block("quorum")),
            top.texts("standing-observers"),
            top.blocks("categories").stream().map(ProfileReader::category).toList(),
            top.texts("groundwork"),
            fiscal(top.block("fiscal")),
            presenter(top.block("presenter")),
            LendingReader.read(top),
            archive(top.block("archive")),
            distribution(top.block("distribution")),
            copies(top),
            KeepingReader.read(top),
            AdministrationReader.read(top),
            AdministrationReader.opinionsBy(top));
    top.noOthers();
    profile
        .inForceUntil()
        .filter(end -> end.isBefore(profile.inForceFrom()))
        .ifPresent(_ -> faults.add("in-force-until：早于 in-force-from"));
    var codes = new HashSet<String>();
    profile.categories().stream()
        .filter(category -> !codes.add(category.code()))
        .forEach(category -> faults.add("categories：" + category.code() + "出现两次"));
    return profile;
  }

  private static RuleProfile.Organ organ(ProfileFields block) {
    var organ =
        new RuleProfile.Organ(
            block.text("name"),
            block.text("office"),
            block.text("meeting"),
            block.texts("office-names"));
    block.noOthers();
    return organ;
  }

  private static RuleProfile.Length length(ProfileFields block) {
    var length =
        new RuleProfile.Length(
            block.integer("limit", 1, 1_000_000),
            block.choice("unit", LengthUnit.class),
            block.table("binds", MaterialKind::named, Severity::valueOf, Severity.WARN),
            block.flag("count-title", true),
            block.integer("hidden-characters", 1, 1_000_000),
            block.integer("images", 1, 1_000_000));
    block.noOthers();
    return length;
  }

  private static RuleProfile.Custody custody(ProfileFields block) {
    var custody =
        new RuleProfile.Custody(
            block.integer("lines", 1, 20),
            block.blocks("marks").stream().map(ProfileReader::mark).toList(),
            block.texts("hints"));
    block.noOthers();
    return custody;
  }

  private static RuleProfile.Mark mark(ProfileFields block) {
    var mark = new RuleProfile.Mark(block.text("mark"), block.optionalTexts("aliases"));
    block.noOthers();
    return mark;
  }

  private static RuleProfile.Secrecy secrecy(ProfileFields block) {
    var level = block.choice("max-stored-level", SecrecyLevel.class);
    var approval = block.optionalText("approval-number").orElse("");
    var terms = block.table("longest-terms", SecrecyLevel::named, Integer::valueOf, 1);
    if (level.classified() && approval.isEmpty()) {
      block.fault("approval-number", "存储涉密材料须写明涉密信息系统的批准文号");
    }
    for (var each : SecrecyLevel.values()) {
      if (each.classified() && !terms.containsKey(each)) {
        block.fault("longest-terms", "缺少" + each.chinese());
      }
    }
    block.noOthers();
    return new RuleProfile.Secrecy(level, approval, terms);
  }

  private static RuleProfile.StatementTopic statementTopic(ProfileFields block) {
    var topic = new RuleProfile.StatementTopic(block.text("name"), block.texts("words"));
    block.noOthers();
    return topic;
  }

  private static Deadline deadline(ProfileFields block) {
    var deadline = new Deadline(block.integer("days", 0, 60), block.choice("kind", DayKind.class));
    block.noOthers();
    return deadline;
  }

  private static RuleProfile.Minutes minutes(ProfileFields block) {
    var pattern = block.text("number-pattern");
    if (!pattern.contains("{year}") || !pattern.contains("{n}")) {
      block.fault("number-pattern", "应含 {year} 和 {n}");
    }
    var minutes =
        new RuleProfile.Minutes(
            block.integer("working-days", 1, 60),
            pattern,
            block.flag("attendance-before-body", false),
            block.flag("seal", false));
    block.noOthers();
    return minutes;
  }

  private static RuleProfile.Quorum quorum(ProfileFields block) {
    var quorum =
        new RuleProfile.Quorum(
            block.choice("rule", QuorumRule.class), block.flag("leave-reduces-base", false));
    block.noOthers();
    return quorum;
  }

  private static RuleProfile.Category category(ProfileFields block) {
    var category =
        new RuleProfile.Category(
            block.text("code"),
            block.text("name"),
            block.optionalTexts("subtypes"),
            block.flag("progress", false),
            block.flag("set-by-mayor", false));
    block.noOthers();
    return category;
  }

  private static RuleProfile.Fiscal fiscal(ProfileFields block) {
    var fiscal = new RuleProfile.Fiscal(block.texts("words"), block.texts("amount-units"));
    block.noOthers();
    return fiscal;
  }

  private static RuleProfile.Presenter presenter(ProfileFields block) {
    var presenter = new RuleProfile.Presenter(block.texts("principal"), block.texts("in-charge"));
    block.noOthers();
    return presenter;
  }

  private static RuleProfile.Archive archive(ProfileFields block) {
    var fonds = block.text("fonds");
    if (!fonds.matches("[A-Z]\\d{3}")) {
      block.fault("fonds", "全宗号应为一个大写字母加三位数字");
    }
    var archive =
        new RuleProfile.Archive(
            fonds,
            block.text("organ"),
            block.text("category"),
            block.choice("pattern", ArchiveCodePattern.class),
            block.table(
                "retention",
                name -> RETENTION_OF.contains(name) ? Optional.of(name) : Optional.empty(),
                ProfileReader::retention,
                "PERMANENT"));
    if (!archive.retention().keySet().equals(RETENTION_OF)) {
      block.fault("retention", "应写明 " + String.join("、", RETENTION_OF.stream().sorted().toList()));
    }
    block.noOthers();
    return archive;
  }

  private static String retention(String text) {
    if (!RETENTIONS.contains(text)) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static RuleProfile.Distribution distribution(ProfileFields block) {
    var distribution = new RuleProfile.Distribution(block.texts("press-words"));
    block.noOthers();
    return distribution;
  }

  /// A profile from before there were personal copies says nothing of them.
  private static RuleProfile.Copies copies(ProfileFields top) {
    if (!top.has("copies")) {
      return new RuleProfile.Copies(true, true);
    }
    var block = top.block("copies");
    var copies =
        new RuleProfile.Copies(
            block.flag("packet-watermark", true), block.flag("minutes-watermark", true));
    block.noOthers();
    return copies;
  }
}
