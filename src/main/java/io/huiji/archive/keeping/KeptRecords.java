package io.huiji.archive.keeping;

import io.huiji.access.Actor;
import io.huiji.archive.Keeping;
import io.huiji.archive.RecordEntry;
import io.huiji.archive.Retention;
import io.huiji.batch.Trouble;
import io.huiji.calendar.OfficeClock;
import io.huiji.calendar.Written;
import io.huiji.kernel.RecordId;
import io.huiji.kernel.SecrecyLevel;
import io.huiji.rules.Finding;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The door to keeping.
@Component
final class KeptRecords implements Keeping {

  private final KeepingDesk desk;
  private final KeepingTable table;
  private final DueList due;
  private final Years years;
  private final Checking checking;
  private final Destruction destruction;
  private final LaidOutRegisters registers;
  private final Matters matters;
  private final OfficeClock clock;

  KeptRecords(
      KeepingDesk desk,
      KeepingTable table,
      DueList due,
      Years years,
      Checking checking,
      Destruction destruction,
      LaidOutRegisters registers,
      Matters matters,
      OfficeClock clock) {
    this.desk = desk;
    this.table = table;
    this.due = due;
    this.years = years;
    this.checking = checking;
    this.destruction = destruction;
    this.registers = registers;
    this.matters = matters;
    this.clock = clock;
  }

  @Override
  public Due due(LocalDate day, Actor actor) {
    return new Due(
        day,
        known(due.toAppraise(day), actor).stream().map(record -> appraisal(record, day)).toList(),
        known(due.toTransfer(day), actor).stream().map(record -> transfer(record, day)).toList());
  }

  private List<RecordEntry> known(List<RecordEntry> records, Actor actor) {
    return desk.known(records, actor, clock.now());
  }

  private Line appraisal(RecordEntry record, LocalDate day) {
    var obstacles = checking.atAGlance(record, day);
    return line(record, obstacles.lastDay().orElse(day), obstacles.toDisposal());
  }

  private Line transfer(RecordEntry record, LocalDate day) {
    var year = desk.code(record).map(ArchiveCode::year).orElse(day.getYear());
    return line(
        record,
        RetentionTerm.transferFrom(year, desk.terms(day).transferAfter()),
        checking.atAGlance(record, day).toLeaving());
  }

  private static Line line(RecordEntry record, LocalDate ended, List<Finding> obstacles) {
    return new Line(
        record.code().orElse(""),
        record.filing().title(),
        record.retention().map(Retention::chinese).orElse(""),
        ended,
        obstacles.stream().map(Finding::observed).collect(Collectors.joining("；")));
  }

  @Override
  public YearState year(int year, Actor actor) {
    return state(years.of(year, record -> desk.knows(record, actor, clock.now())));
  }

  private YearState state(Years.Year known) {
    var year = known.number();
    var order = known.order(Map.of());
    return new YearState(
        year,
        known.records().size(),
        order.gaps(),
        order.explained(),
        order.uncoded(),
        known.catalogues(),
        years.fileBy(year),
        order.inOrder());
  }

  @Override
  public List<LaidOut> registers() {
    return registers.expected();
  }

  @Override
  public List<Trouble> nightly(LocalDate day) {
    var flags = new ArrayList<Trouble>();
    for (var number : destruction.unfinished()) {
      destruction.finish(number);
    }
    flags.addAll(registers.putBack());
    table.years().stream()
        .filter(year -> year < day.getYear())
        .filter(year -> years.of(year, _ -> true).catalogues() == 0)
        .flatMap(year -> reminder(year, day).stream())
        .forEach(flags::add);
    return flags;
  }

  /// How many numbers are missing is not said: the report is read by people who know different
  /// records.
  private Optional<Trouble> reminder(int year, LocalDate day) {
    var last = years.fileBy(year);
    if (day.isBefore(last.minusDays(desk.terms(day).remindDays()))) {
      return Optional.empty();
    }
    var what =
        day.isAfter(last)
            ? year + "年度归档已逾期（应于" + Written.day(last) + "前完成）"
            : year + "年度归档应于" + Written.day(last) + "前完成";
    return Optional.of(
        Trouble.noted(what, year + "年度", "请用 archive year " + year + " 查看，办理 file-year"));
  }

  @Override
  public SecrecyLevel secrecy(RecordId record, LocalDateTime at) {
    return desk.standing(desk.entry(record)).secrecyAt(at);
  }

  @Override
  public Optional<Remarked> remarked(RecordId record, LocalDateTime at) {
    var entry = desk.entry(record);
    var paper = Secrecy.of(entry.filing().marking(), entry.filing().documentDate()).written();
    var now = secrecyNow(desk.standing(entry), at);
    return paper.equals(now) ? Optional.empty() : Optional.of(new Remarked(paper, now));
  }

  private static String secrecyNow(Standing standing, LocalDateTime at) {
    return standing.secretAt(at) ? standing.secrecy().written() : "";
  }

  @Override
  public Optional<String> notLent(RecordId record) {
    return desk.standing(desk.entry(record))
        .transferred()
        .map(number -> "已经移交档案馆（第" + number + "次移交）");
  }

  @Override
  public Set<String> powers(Actor actor, LocalDate on) {
    return desk.powers(actor, on);
  }

  @Override
  public UnderWay underWay(Actor actor, LocalDateTime at) {
    return matters.of(actor, at);
  }

  @Override
  public Stand stand(RecordId record, LocalDateTime at) {
    var standing = desk.standing(desk.entry(record));
    return new Stand(
        List.copyOf(standing.holds()),
        standing.proposed(),
        standing.packed(),
        standing.gone() ? "已经销毁" : notLent(record).orElse(""),
        secrecyNow(standing, at));
  }
}
