package io.huiji.operations.schedule;

import io.huiji.archive.Fixity;
import io.huiji.calendar.OfficeClock;
import io.huiji.lending.Lending;
import io.huiji.notice.Mails;
import io.huiji.operations.InboxFolder;
import io.huiji.operations.nightly.NightBroken;
import io.huiji.operations.nightly.Nightly;
import io.huiji.search.Indexer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// What the service does by itself at set times.
@Component
@Lazy
class ServiceWorks implements TimedWorks {

  private final ScheduleSettings settings;
  private final OfficeClock clock;
  private final Nightly nightly;
  private final InboxFolder inbox;
  private final Fixity fixity;
  private final Lending lending;
  private final Indexer indexer;
  private final Mails mails;

  ServiceWorks(
      ScheduleSettings settings,
      OfficeClock clock,
      Nightly nightly,
      InboxFolder inbox,
      Fixity fixity,
      Lending lending,
      Indexer indexer,
      Mails mails) {
    this.settings = settings;
    this.clock = clock;
    this.nightly = nightly;
    this.inbox = inbox;
    this.fixity = fixity;
    this.lending = lending;
    this.indexer = indexer;
    this.mails = mails;
  }

  @Override
  public List<DailyWork> daily() {
    return Stream.of(
            daily("nightly", settings.nightly(), this::night),
            daily("fixity", settings.fixity(), (day, _) -> sample(day)),
            daily("reminders", settings.reminders(), (_, _) -> remind()))
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public List<RepeatedWork> repeated() {
    return Stream.of(
            repeated("index", settings.index(), indexer::catchUp),
            repeated("mail", settings.mail(), mails::send).filter(_ -> mails.on()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<DailyWork> daily(String name, String times, DailyWork.Task task) {
    return WrittenTimes.daily(name, times).map(daily -> new DailyWork(name, daily, task));
  }

  private static Optional<RepeatedWork> repeated(String name, String pause, Runnable task) {
    return WrittenTimes.pause(name, pause).map(each -> new RepeatedWork(name, each, task));
  }

  /// After its window the run's clock is the real one: what lies in the inbox by now was not
  /// received on that day.
  private String night(LocalDate day, boolean late) {
    try {
      var outcome =
          late ? nightly.run(day, clock.now(), inbox.path()) : nightly.run(day, inbox.path());
      return "运行" + outcome.report().run().id() + (outcome.personNeeded() ? "，有事要人办" : "");
    } catch (NightBroken broken) {
      throw new WorkFailed("在“" + broken.step() + "”一步中断，详见日志", broken);
    }
  }

  private String sample(LocalDate day) {
    var outcome = fixity.sample(day);
    return "核对" + outcome.records() + "件" + (outcome.whole() ? "，都完好" : "，有不符的，已封存");
  }

  private String remind() {
    var flags = lending.nightly().size();
    return flags == 0 ? "" : flags + "件要看";
  }
}
