package io.huiji.administration;

import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.act.UnfitField;
import io.huiji.administration.RuleVersion.State;
import io.huiji.calendar.Written;
import io.huiji.profile.ProfileFile;
import io.huiji.profile.RuleProfiles;
import io.huiji.profile.UnfitRules;
import io.huiji.rules.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// New versions of the rules (R1.1): kept as a draft, installed for a day to come, withdrawn before
/// it. All faults are told at once; on no day are two in force, and none changes a day that is
/// past.
@Component
final class RuleVersions {

  static final String INSTALL = "install-profile";
  static final String DRAFT = "draft-profile";

  private static final int LARGEST = 1_000_000;

  private final RuleVersionTable table;
  private final RuleProfiles profiles;
  private final RulesFolder folder;
  private final Powers powers;

  RuleVersions(RuleVersionTable table, RuleProfiles profiles, RulesFolder folder, Powers powers) {
    this.table = table;
    this.profiles = profiles;
    this.folder = folder;
    this.powers = powers;
  }

  Done draft(Act act) {
    powers.entitled(act, DRAFT, AdministrationCode.VERSION);
    var file = given(act);
    ActRefused.unlessEmpty(faults(file, act.at().toLocalDate()));
    table.draft(file, act.actor().name(), act.at());
    return Done.to(named(file) + "（待定）");
  }

  Done install(Act act) {
    powers.entitled(act, INSTALL, AdministrationCode.VERSION);
    var basis = act.fields().text("basis");
    var version = act.fields().optionalText("file").isPresent() ? drafted(act) : known(act);
    var file = read(version);
    ActRefused.unlessEmpty(faults(file, act.at().toLocalDate()));
    table.decide(version, State.INSTALLED, act.actor().name(), act.at(), basis);
    folder.afterCommit();
    return Done.to(named(file) + "，" + file.profile().inForceFrom() + "起施行")
        .reason(basis)
        .notes(notes(file));
  }

  Done withdraw(Act act) {
    powers.entitled(act, INSTALL, AdministrationCode.VERSION);
    var reason = act.fields().text("reason");
    var version = known(act);
    if (version.state() == State.WITHDRAWN) {
      throw refused(version.spokenName(), "已经撤回", "待定的或者尚未施行的版本", "不必再办");
    }
    if (version.state() == State.INSTALLED) {
      notInForceYet(version, act.at().toLocalDate());
    }
    table.decide(version, State.WITHDRAWN, act.actor().name(), act.at(), reason);
    folder.afterCommit();
    return Done.to(version.spokenName() + "撤回").reason(reason);
  }

  /// Everything that forbids this version, as far as can be said today.
  List<Finding> faults(ProfileFile file, LocalDate today) {
    var faults = new ArrayList<Finding>();
    var profile = file.profile();
    if (!profile.id().matches("[a-z0-9][a-z0-9-]{0,60}")
        || !profile.version().matches("[0-9A-Za-z][0-9A-Za-z.]{0,20}")) {
      faults.add(
          fault(file, "名称“" + profile.id() + "”、版本“" + profile.version() + "”不能作文件名")
              .allowed("id 用小写字母、数字和横线，version 用字母、数字和点")
              .fix("请改写 id 和 version"));
    }
    if (!profile.inForceFrom().isAfter(today)) {
      faults.add(
          fault(
                  file,
                  "施行日期" + Written.day(profile.inForceFrom()) + "不晚于今天（" + Written.day(today) + "）")
              .allowed("从以后的某一天起施行；以前的材料仍按当时的规则")
              .fix("请把 in-force-from 改为明天或以后的日期"));
    }
    taken(file).ifPresent(faults::add);
    if (faults.isEmpty()) {
      present().with(file).clashes().stream()
          .map(
              clash ->
                  fault(file, clash)
                      .allowed("任何一天都有且只有一份规则文件施行")
                      .fix("同一 id 的新版本自施行日起代替旧的；另一 id 的，先给旧的写明 in-force-until"))
          .forEach(faults::add);
    }
    return faults;
  }

  /// What is in force or will be by the database: the files follow a moment later.
  private RuleProfiles present() {
    var all = profiles;
    for (var version : table.all()) {
      var there = all.files().stream().anyMatch(file -> file.name().equals(version.fileName()));
      if (version.state() == State.INSTALLED && !there) {
        all = all.with(version.file());
      } else if (version.state() == State.WITHDRAWN && there) {
        all = all.without(version.fileName());
      }
    }
    return all;
  }

  private Optional<Finding> taken(ProfileFile file) {
    var profile = file.profile();
    return present().files().stream()
        .filter(one -> one.profile().id().equals(profile.id()))
        .filter(one -> one.profile().version().equals(profile.version()))
        .findFirst()
        .map(
            one ->
                fault(
                        file,
                        one.digest().equals(file.digest())
                            ? "这一版已经装入"
                            : "已有 " + profile.id() + " 第" + profile.version() + "版，内容不同")
                    .allowed("每一版有自己的版本号，装入以后不再改动")
                    .fix("请改写 version 后再装入"));
  }

  private List<Finding> notes(ProfileFile file) {
    return file.profile().timeZone().equals(profiles.timeZone())
        ? List.of()
        : List.of(
            AdministrationCode.VERSION
                .warn()
                .where(named(file))
                .observed("时区改为" + file.profile().timeZone())
                .allowed("系统时钟在启动时按规则文件取时区")
                .fix("请在施行日重新启动服务"));
  }

  private void notInForceYet(RuleVersion version, LocalDate today) {
    if (!version.inForceFrom().isAfter(today)) {
      throw refused(
          version.spokenName(),
          "已于" + version.inForceFrom() + "施行",
          "待定的或者尚未施行的版本",
          "已经施行的不能撤回；要改的另立新版本");
    }
    var clashes = present().without(version.fileName()).clashes();
    if (!clashes.isEmpty()) {
      throw refused(version.spokenName(), String.join("；", clashes), "撤回后每一天仍有规则施行", "先装入代替它的版本");
    }
  }

  private RuleVersion drafted(Act act) {
    var file = given(act);
    ActRefused.unlessEmpty(faults(file, act.at().toLocalDate()));
    table.draft(file, act.actor().name(), act.at());
    return table.find(file.profile().id(), file.profile().version()).orElseThrow();
  }

  private RuleVersion known(Act act) {
    var profile = act.fields().text("profile");
    var version = act.fields().text("version");
    return table
        .find(profile, version)
        .orElseThrow(
            () ->
                refused(
                    profile + " 第" + version + "版",
                    "没有待定或装入过的这一版",
                    "已用 draft-profile 存为待定的版本",
                    "请核对 profile 和 version，或者写 file"));
  }

  private ProfileFile given(Act act) {
    var name = act.fields().text("file");
    var content =
        act.caller()
            .files()
            .read(name, LARGEST)
            .orElseThrow(() -> new UnfitField("file", "文件“" + name + "”不存在、无法读取或者过大"));
    return read(name.replaceFirst(".*[/\\\\]", ""), content);
  }

  /// All faults of the file, each as one finding.
  static ProfileFile read(String name, byte[] content) {
    try {
      return ProfileFile.read(name, content, false);
    } catch (UnfitRules unfit) {
      throw new ActRefused(
          unfit.faults().stream()
              .map(
                  fault ->
                      AdministrationCode.VERSION
                          .reject()
                          .file(name)
                          .where("file")
                          .observed(fault)
                          .allowed("规则文件的每一项都写对，见 docs/rule-versions.md")
                          .fix("请改正这一项；所有错误已一次列出"))
              .toList());
    }
  }

  private static ProfileFile read(RuleVersion version) {
    return read(
        version.fileName(), version.content().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static String named(ProfileFile file) {
    return "规则文件 %s 第%s版（SHA-256 %s）"
        .formatted(file.profile().id(), file.profile().version(), file.digest().hex());
  }

  private static Finding fault(ProfileFile file, String observed) {
    return AdministrationCode.VERSION
        .reject()
        .where(file.profile().id() + " 第" + file.profile().version() + "版")
        .observed(observed);
  }

  private static ActRefused refused(String where, String observed, String allowed, String fix) {
    return ActRefused.because(
        AdministrationCode.VERSION
            .reject()
            .where(where)
            .observed(observed)
            .allowed(allowed)
            .fix(fix));
  }
}
