package io.huiji.page.administration;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.User;
import io.huiji.act.ActFiles;
import io.huiji.act.Seen;
import io.huiji.administration.Administration;
import io.huiji.administration.RulePreview;
import io.huiji.administration.RuleVersion;
import io.huiji.calendar.OfficeClock;
import io.huiji.entry.OpenTo;
import io.huiji.page.kit.ActDoor;
import io.huiji.page.kit.Answers;
import io.huiji.page.kit.Findings;
import io.huiji.page.kit.Irreversible;
import io.huiji.page.kit.NotKnown;
import io.huiji.page.kit.Outcome;
import io.huiji.page.kit.Posted;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Versions of the rules: the list with all rules and their present values, a draft handed in, what
/// it would change, its authorisation; and the years of the calendar.
@Controller
@ConditionalOnWebApplication
@OpenTo({Post.MAYOR, Post.DIRECTOR, Post.CLERK, Post.OPERATOR})
class RulePages {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);

  private final Administration administration;
  private final Organisation organisation;
  private final OfficeClock clock;
  private final ActDoor acts;

  RulePages(
      Administration administration, OfficeClock clock, ActDoor acts, Organisation organisation) {
    this.organisation = organisation;
    this.administration = administration;
    this.clock = clock;
    this.acts = acts;
  }

  @GetMapping("/administration/rules")
  ModelAndView rules(Actor actor) {
    var today = clock.today();
    return new ModelAndView("administration/rules")
        .addObject("versions", administration.ruleVersions(today))
        .addObject("inForce", administration.inForce(today))
        .addObject("rules", administration.rules(today))
        .addObject("mayDraft", may("draft-profile", actor));
  }

  @PostMapping("/administration/rules/draft")
  ModelAndView draft(
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file, Posted posted)
      throws IOException {
    var outcome = acts.perform("draft-profile", named(file), posted, Seen.nothing(), sent(file));
    var to =
        outcome instanceof Outcome.Done
            ? administration
                .lastDraft()
                .map(version -> "/administration/rules/" + name(version) + "/preview")
                .orElse("/administration/rules")
            : "/administration/rules";
    return Answers.of(
        outcome,
        posted,
        to,
        "已存为待定，尚未施行。请看下面会改变什么。",
        _ -> back(to, posted.actor()),
        () -> rules(posted.actor()));
  }

  private String back(String preview, Actor actor) {
    return may("install-profile", actor) ? preview + "#withdraw" : "";
  }

  @GetMapping("/administration/rules/{version}/preview")
  ModelAndView preview(@PathVariable("version") String version, Actor actor) {
    var found = NotKnown.unless(administration.version(version));
    var preview = preview(found, actor);
    return new ModelAndView("administration/preview")
        .addObject("name", version)
        .addObject("version", found)
        .addObject("preview", preview)
        .addObject("draftedBy", named(found.draftedBy()))
        .addObject("decidedBy", named(found.decidedBy()))
        .addObject("faults", Findings.of(preview.faults()))
        .addObject("mayInstall", may("install-profile", actor))
        .addObject("seesTopics", administration.seesTopics(actor));
  }

  private String named(String user) {
    return organisation.user(user).map(User::displayName).orElse(user);
  }

  /// The page before a version is authorised: it cannot be taken back once it is in force.
  @GetMapping("/administration/rules/{version}/install")
  ModelAndView beforeInstalling(@PathVariable("version") String version, Actor actor) {
    var found = NotKnown.unless(administration.version(version));
    var preview = preview(found, actor);
    return new ModelAndView("administration/install")
        .addObject("version", found)
        .addObject("act", irreversible(found, preview))
        .addObject("blocked", Findings.of(preview.faults()))
        .addObject("seen", seen(found))
        .addObject("mayInstall", may("install-profile", actor));
  }

  @PostMapping("/administration/rules/{version}/install")
  ModelAndView install(@PathVariable("version") String version, Posted posted) {
    var found = NotKnown.unless(administration.version(version));
    var typed = posted.text("confirmed").orElse("");
    if (!typed.equals(found.version())) {
      return Answers.see(
          "/administration/rules/" + version + "/install",
          "没有办理：请输入版本号“" + found.version() + "”以确认。");
    }
    var fields = identified(found);
    posted.text("basis").ifPresent(basis -> fields.put("basis", basis));
    var seen =
        new Seen(
            "rules:" + version,
            posted.seen(),
            () -> administration.version(version).map(RulePages::seen).orElse(""));
    return Answers.of(
        acts.perform("install-profile", fields, posted, seen),
        posted,
        "/administration/rules",
        found.spokenName() + "已装入，" + DAY.format(found.inForceFrom()) + "起施行。施行前可以撤回。",
        _ -> back("/administration/rules/" + version + "/preview", posted.actor()),
        () -> beforeInstalling(version, posted.actor()));
  }

  @PostMapping("/administration/rules/{version}/withdraw")
  ModelAndView withdraw(@PathVariable("version") String version, Posted posted) {
    var found = NotKnown.unless(administration.version(version));
    var fields = identified(found);
    posted.text("reason").ifPresent(reason -> fields.put("reason", reason));
    return Answers.of(
        acts.perform("withdraw-profile", fields, posted),
        posted,
        "/administration/rules",
        found.spokenName() + "已撤回。",
        () -> preview(version, posted.actor()));
  }

  @GetMapping("/administration/calendar")
  ModelAndView calendar(Actor actor) {
    return new ModelAndView("administration/calendar")
        .addObject("years", administration.years())
        .addObject("mayImport", may("import-calendar", actor))
        .addObject("next", clock.today().getYear() + 1);
  }

  @PostMapping("/administration/calendar/import")
  ModelAndView importYear(
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file, Posted posted)
      throws IOException {
    var fields = new LinkedHashMap<>(posted.fields("notice", "issued", "days-off"));
    fields.putAll(named(file));
    return Answers.of(
        acts.perform("import-calendar", fields, posted, Seen.nothing(), sent(file)),
        posted,
        "/administration/calendar",
        "已导入，办理时限从现在起按它计算。",
        () -> calendar(posted.actor()));
  }

  private RulePreview preview(RuleVersion version, Actor actor) {
    return administration.preview(version, actor, clock.today());
  }

  private Irreversible irreversible(RuleVersion version, RulePreview preview) {
    var facts = new LinkedHashMap<String, String>();
    facts.put("规则文件", version.profile() + " 第" + version.version() + "版");
    facts.put("施行日期", DAY.format(version.inForceFrom()));
    facts.put("内容校验", version.digest().hex());
    facts.put("不同的值", preview.values().size() + "个");
    return new Irreversible(
        "/administration/rules/" + name(version) + "/install",
        Map.of(),
        facts,
        List.of(
            DAY.format(version.inForceFrom()) + "起收到的材料按这一版检查",
            "此前收到的材料仍按当时的规则",
            "谁、何时、依据什么装入，记入日志"),
        List.of("施行之后不能撤回，只能再立新版本"),
        "/administration/rules/" + name(version) + "/preview",
        "返回，不装入",
        "装入第" + version.version() + "版",
        version.version(),
        Findings.of(preview.faults()));
  }

  private boolean may(String power, Actor actor) {
    return administration.may(power, clock.today()).stream().anyMatch(actor::holds);
  }

  private static String seen(RuleVersion version) {
    return version.digest().hex() + version.state();
  }

  private static String name(RuleVersion version) {
    return version.fileName().replace(".yaml", "");
  }

  private static Map<String, Object> identified(RuleVersion version) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("profile", version.profile());
    fields.put("version", version.version());
    return fields;
  }

  private static Map<String, Object> named(@Nullable MultipartFile file) {
    return file == null || file.isEmpty() ? Map.of() : Map.of("file", nameOf(file));
  }

  private static ActFiles sent(@Nullable MultipartFile file) throws IOException {
    return file == null || file.isEmpty()
        ? ActFiles.none()
        : ActFiles.sent(Map.of(nameOf(file), file.getBytes()));
  }

  private static String nameOf(MultipartFile file) {
    var name = file.getOriginalFilename();
    return name == null || name.isBlank() ? "文件" : name;
  }
}
