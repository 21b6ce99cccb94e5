package io.huiji.intake.desk;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.Unit;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.calendar.OfficeClock;
import io.huiji.calendar.WorkingDays;
import io.huiji.document.PaperReader;
import io.huiji.document.Reading;
import io.huiji.intake.HandIn;
import io.huiji.intake.Judgement;
import io.huiji.intake.Precheck;
import io.huiji.intake.card.DeclaredMaterial;
import io.huiji.intake.card.SubmittedCard;
import io.huiji.intake.mark.MarkReader;
import io.huiji.intake.mark.SeenMark;
import io.huiji.intake.read.DeliveryReader;
import io.huiji.intake.read.ReadSubmission;
import io.huiji.intake.read.SubmissionReader;
import io.huiji.intake.rule.JudgedPaper;
import io.huiji.profile.RuleProfiles;
import io.huiji.rules.Finding;
import io.huiji.rules.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Takes in what people hand in themselves: a unit its own topics, the office those of every unit.
@Component
class Counter implements HandIn {

  /// No folder of an inbox is called so.
  private static final String FOLDER = "网上报送/";

  private final PaperReader reader;
  private final RuleProfiles profiles;
  private final WorkingDays calendar;
  private final Organisation organisation;
  private final OfficeClock clock;
  private final Registration registration;
  private final AuditLog log;
  private final TransactionOperations transactions;

  Counter(
      PaperReader reader,
      RuleProfiles profiles,
      WorkingDays calendar,
      Organisation organisation,
      OfficeClock clock,
      Registration registration,
      AuditLog log,
      TransactionOperations transactions) {
    this.reader = reader;
    this.profiles = profiles;
    this.calendar = calendar;
    this.organisation = organisation;
    this.clock = clock;
    this.registration = registration;
    this.log = log;
    this.transactions = transactions;
  }

  @Override
  public Judgement check(Map<String, byte[]> files, Actor actor) {
    return judge(read(files));
  }

  private Judgement judge(ReadSubmission read) {
    return new Precheck(reader, profiles, calendar, organisation.units(clock.today()))
        .judge(read, clock.now());
  }

  private ReadSubmission read(Map<String, byte[]> files) {
    return new SubmissionReader(reader, profiles.inForceOn(clock.today()))
        .read(DeliveryReader.sent(files), files.keySet().iterator().next());
  }

  @Override
  public Looked look(Map<String, byte[]> files, Actor actor) {
    var profile = profiles.inForceOn(clock.today());
    var read = read(files);
    var marks = new MarkReader(profile.custody());
    var meeting = read.card().flatMap(SubmittedCard::meeting);
    return new Looked(
        judge(read),
        read.card().map(SubmittedCard::title).orElse(""),
        meeting,
        meeting.flatMap(day -> Precheck.lastDay(day, profile, calendar)),
        read.papers().stream().map(paper -> seen(paper, marks)).toList());
  }

  private static Seen seen(JudgedPaper paper, MarkReader marks) {
    var reading = paper.reading();
    var mark =
        reading
            .map(read -> marks.read(read.lines(), paper.declaredMark()))
            .map(
                found ->
                    found
                        .custody()
                        .map(seen -> seen.marking().custody())
                        .or(() -> found.misplacedCustody().map(Counter::elsewhere))
                        .orElse(""))
            .orElse("");
    return new Seen(
        paper.name(),
        paper.declared().map(DeclaredMaterial::kind).orElse(""),
        reading.map(read -> read.count().words()).orElse(0),
        reading.map(read -> read.count().visible()).orElse(0),
        mark,
        reading.map(Reading::text).orElse(""),
        reading.isPresent());
  }

  private static String elsewhere(SeenMark mark) {
    return mark.marking().custody() + "，在" + mark.where();
  }

  @Override
  public Outcome handIn(Map<String, byte[]> files, Actor actor) {
    var read = read(files);
    var judgement = judge(read);
    if (judgement.verdict() == Verdict.RETURNED) {
      refused(actor, "退回，共" + judgement.findings().size() + "条意见");
      return new Outcome.Returned(judgement);
    }
    return read.card()
        .flatMap(card -> stranger(card, actor))
        .map(finding -> refusedFor(finding, actor))
        .orElseGet(() -> take(read, judgement, actor));
  }

  private Outcome take(ReadSubmission read, Judgement judgement, Actor actor) {
    var title = read.card().map(SubmittedCard::title).orElse("");
    var unit = read.card().map(SubmittedCard::unit).orElse("");
    var folder = FOLDER + unit + "/" + title;
    var fresh = registration.take(folder.substring(0, Math.min(folder.length(), 300)), read, actor);
    return new Outcome.Taken(title, judgement, fresh);
  }

  private Outcome refusedFor(Finding finding, Actor actor) {
    refused(actor, finding.observed());
    return new Outcome.Refused(List.of(finding));
  }

  private void refused(Actor actor, String why) {
    transactions.executeWithoutResult(
        _ -> log.append(AuditEntry.refused(actor.name(), "hand-in", "报送", why)));
  }

  /// A unit hands in what it reports itself (R6.1); nobody learns of another's topics this way.
  private Optional<Finding> stranger(SubmittedCard card, Actor actor) {
    var unit = organisation.unit(card.unit(), clock.today());
    var own = actor.holds(Post.UNIT_STAFF) && actor.unit().equals(unit) && unit.isPresent();
    return own || actor.holds(Post.CLERK) || actor.holds(Post.DIRECTOR)
        ? Optional.empty()
        : Optional.of(
            DeskCode.SENDER
                .reject()
                .observed("阅办卡上的报送单位是" + card.unit() + "，办理人" + of(actor))
                .allowed("报送单位自己，或者区政府办公室代办")
                .where("unit")
                .fix("请改正阅办卡上的报送单位，或请该单位报送"));
  }

  private static String of(Actor actor) {
    return actor.unit().map(Unit::name).map(name -> "属于" + name).orElse("不属于任何报送单位");
  }
}
