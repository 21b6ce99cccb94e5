package io.huiji.administration;

import io.huiji.access.OrganisationBook;
import io.huiji.access.OrganisationChange;
import io.huiji.access.OrganisationChange.Unfit;
import io.huiji.access.OrganisationFile;
import io.huiji.access.Post;
import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.act.UnfitField;
import io.huiji.archive.Custody;
import io.huiji.audit.Concern;
import io.huiji.calendar.Written;
import io.huiji.lending.Lending;
import io.huiji.rules.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Units, people and posts change on a day (六: who holds a post on that date): the organisation as
/// a whole must fit together before and after, and nobody leaves with loans open or records in his
/// keeping (R17.4). Days that are past are not touched.
@Component
final class OrganisationChanges {

  static final String POWER = "change-organisation";

  private static final Set<Post> KEEPERS = Set.of(Post.CUSTODIAN, Post.ARCHIVIST);

  private final OrganisationBook book;
  private final Custody custody;
  private final Lending lending;
  private final Powers powers;

  OrganisationChanges(OrganisationBook book, Custody custody, Lending lending, Powers powers) {
    this.book = book;
    this.custody = custody;
    this.lending = lending;
    this.powers = powers;
  }

  Done addUnit(Act act) {
    var code = act.fields().text("unit");
    var name = act.fields().text("name");
    return done(
        act,
        OrganisationChange.addUnit(code, name, act.fields().text("vice"), from(act)),
        "单位" + name + "（" + code + "），" + from(act) + "起");
  }

  Done closeUnit(Act act) {
    var unit = act.fields().text("unit");
    return done(
        act, OrganisationChange.closeUnit(unit, until(act)), "单位" + unit + "至" + until(act));
  }

  Done addPerson(Act act) {
    var who = act.fields().text("who");
    var name = act.fields().text("name");
    return done(
        act,
        OrganisationChange.addPerson(who, name, act.fields().optionalText("unit"), from(act)),
        "人员" + name + "（" + who + "），" + from(act) + "起");
  }

  Done changeMail(Act act) {
    var who = act.fields().text("who");
    var address = act.fields().optionalText("mail").orElse("");
    return done(
        act, OrganisationChange.mail(who, address), who + (address.isEmpty() ? "不再有邮箱" : "的邮箱已改"));
  }

  Done appoint(Act act) {
    var who = act.fields().text("who");
    var post = post(act);
    var until = act.fields().optionalDate("until");
    return done(
        act,
        OrganisationChange.appoint(who, post, from(act), until),
        who + "任" + post.chinese() + "，" + from(act) + "起");
  }

  Done relieve(Act act) {
    var who = act.fields().text("who");
    var post = post(act);
    if (KEEPERS.contains(post) && othersKept(who, post)) {
      keepsNothing(who);
    }
    return done(
        act,
        OrganisationChange.relieve(who, post, until(act)),
        who + "任" + post.chinese() + "至" + until(act));
  }

  Done putInCharge(Act act) {
    var unit = act.fields().text("unit");
    var who = act.fields().text("who");
    return done(
        act,
        OrganisationChange.putInCharge(unit, who, from(act)),
        unit + "由" + who + "分管，" + from(act) + "起");
  }

  Done leave(Act act) {
    var who = act.fields().text("who");
    keepsNothing(who);
    borrowedNothing(who);
    return done(act, OrganisationChange.leave(who, until(act)), who + "离任，至" + until(act));
  }

  private Done done(Act act, OrganisationChange change, String object) {
    powers.entitled(act, POWER, AdministrationCode.POST);
    var basis = act.fields().text("basis");
    var before = book.present();
    OrganisationFile after;
    try {
      after = change.to(before);
    } catch (Unfit unfit) {
      throw ActRefused.because(
          AdministrationCode.POST
              .reject()
              .where(object)
              .observed(String.valueOf(unfit.getMessage()))
              .allowed("名录中现有的单位、人员和职务")
              .fix("请核对名称和日期；现状见“管理”各页"));
    }
    ActRefused.unlessEmpty(newFaults(before, after, object));
    book.write(after);
    return Done.to(object)
        .reason(basis)
        .concerning(
            act.fields().optionalText("who").map(Concern.NONE::person).orElse(Concern.NONE));
  }

  /// What was amiss before is not held against this change.
  private static List<Finding> newFaults(
      OrganisationFile before, OrganisationFile after, String object) {
    var known = before.faults();
    return after.faults().stream()
        .filter(fault -> !known.contains(fault))
        .map(
            fault ->
                AdministrationCode.POST
                    .reject()
                    .where(object)
                    .observed(fault)
                    .allowed("任何一天，区长、常务副区长、主任、纪要专管人员各至多一人，区长、主任、经办有人，每个单位有一位分管领导")
                    .fix("请调整日期，或者先办理接任的一件"))
        .toList();
  }

  private void keepsNothing(String who) {
    if (custody.heldSince(who).isPresent()) {
      throw leaver(who, "名下还有档案没有移交", "离任前档案移交给接任的人", "请先办理 hand-over");
    }
  }

  private void borrowedNothing(String who) {
    var out = lending.outWith(who);
    if (!out.isEmpty()) {
      throw leaver(
          who,
          "还有未还的借阅、未交回的复制件：" + String.join("、", out),
          "离任前全部还清",
          "请先归还（return-loan、return-copy）");
    }
  }

  /// Whether he keeps records by this post alone.
  private boolean othersKept(String who, Post post) {
    return book.present().users().stream()
        .filter(user -> user.name().equals(who))
        .flatMap(user -> user.posts().stream())
        .noneMatch(entry -> KEEPERS.contains(entry.post()) && entry.post() != post);
  }

  private static ActRefused leaver(String who, String observed, String allowed, String fix) {
    return ActRefused.because(
        AdministrationCode.LEAVER.reject().where(who).observed(observed).allowed(allowed).fix(fix));
  }

  private static Post post(Act act) {
    var written = act.fields().text("post");
    return Post.named(written)
        .filter(post -> post != Post.UNIT_STAFF)
        .orElseThrow(() -> new UnfitField("post", "不认识的职务“" + written + "”"));
  }

  private static LocalDate from(Act act) {
    var day = act.fields().date("from");
    if (day.isBefore(act.at().toLocalDate())) {
      throw new UnfitField("from", "“from”应为今天或以后的日期，现为" + Written.day(day) + "：已经过去的日子不再改动");
    }
    return day;
  }

  /// The last day; yesterday at the earliest, so that somebody can begin today.
  private static LocalDate until(Act act) {
    var day = act.fields().date("until");
    if (day.isBefore(act.at().toLocalDate().minusDays(1))) {
      throw new UnfitField("until", "“until”应为昨天或以后的日期，现为" + Written.day(day) + "：已经过去的日子不再改动");
    }
    return day;
  }
}
