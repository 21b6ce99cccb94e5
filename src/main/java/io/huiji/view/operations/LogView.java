package io.huiji.view.operations;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.User;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.audit.AuditLog.ChainCheck;
import io.huiji.audit.LogFilter;
import io.huiji.audit.LogPages;
import io.huiji.audit.Logged;
import io.huiji.calendar.OfficeClock;
import io.huiji.view.ContentVersion;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The log, for the director whole; for the system's operator without the names of papers.
@Component
public class LogView {

  /// What has to do with the system itself and names no paper.
  private static final Set<String> OF_THE_SYSTEM =
      Set.of(
          "sign-in",
          "sign-out",
          "backup",
          "restore",
          "verify-archive",
          "install-template",
          "desk",
          "export-log",
          "run-nightly",
          "audit-export");

  private static final int MOST_EXPORTED = 200_000;

  private final AuditLog log;
  private final LogPages pages;
  private final Organisation organisation;
  private final OfficeClock clock;
  private final AtomicReference<Optional<Checked>> checked =
      new AtomicReference<>(Optional.empty());

  LogView(AuditLog log, LogPages pages, Organisation organisation, OfficeClock clock) {
    this.log = log;
    this.pages = pages;
    this.organisation = organisation;
    this.clock = clock;
  }

  public static boolean concerns(Actor actor) {
    return actor.holds(Post.DIRECTOR) || actor.holds(Post.OPERATOR);
  }

  /// @param page from 1
  public Optional<Page> page(LogFilter filter, int page, int size, Actor actor) {
    if (!concerns(actor)) {
      return Optional.empty();
    }
    var seen = fit(filter, actor);
    var total = pages.count(seen);
    var entries = pages.page(seen, (page - 1L) * size, size);
    return Optional.of(
        new Page(
            total, entries.stream().map(each -> line(each, actor)).toList(), log.head().entries()));
  }

  /// For the export, the latest first.
  public List<Line> all(LogFilter filter, Actor actor) {
    return concerns(actor)
        ? pages.page(fit(filter, actor), 0, MOST_EXPORTED).stream()
            .map(each -> line(each, actor))
            .toList()
        : List.of();
  }

  /// Whether the whole chain fits, as it was found last; empty until somebody looked.
  public Optional<Checked> checked() {
    return checked.get();
  }

  /// Recomputes the whole chain.
  public Optional<Checked> check(Actor actor) {
    if (concerns(actor)) {
      checked.set(Optional.of(new Checked(clock.now(), log.verify())));
    }
    return checked();
  }

  /// What he is not shown he cannot look for either.
  private static LogFilter fit(LogFilter filter, Actor actor) {
    return actor.holds(Post.DIRECTOR)
        ? filter
        : new LogFilter(filter.person(), "", filter.act(), "", filter.from(), filter.until());
  }

  private Line line(Logged logged, Actor actor) {
    var entry = logged.entry();
    var whole = actor.holds(Post.DIRECTOR) || OF_THE_SYSTEM.contains(entry.act());
    return new Line(
        logged.number(),
        logged.officeTime(),
        printed(entry.actor()),
        posts(entry, logged.officeTime().toLocalDate()),
        entry.act(),
        whole ? entry.object() : "",
        entry.outcome(),
        whole ? entry.reason() : "",
        whole ? entry.basis() : "",
        logged.hash());
  }

  private String printed(String user) {
    return user.equals("system")
        ? "系统"
        : organisation.user(user).map(User::displayName).orElse(user);
  }

  private String posts(AuditEntry entry, LocalDate on) {
    return organisation.posts(entry.actor(), on).stream()
        .sorted()
        .map(Post::chinese)
        .collect(Collectors.joining("、"));
  }

  /// @param entries how many there are in the whole log
  public record Page(long total, List<Line> lines, long entries) {

    public Page {
      lines = List.copyOf(lines);
    }

    public String version() {
      return ContentVersion.of(this);
    }
  }

  /// @param posts held at the time of the act
  /// @param object empty where the looker may not know it
  public record Line(
      long number,
      LocalDateTime at,
      String who,
      String posts,
      String act,
      String object,
      String outcome,
      String reason,
      String basis,
      String hash) {}

  public record Checked(LocalDateTime at, ChainCheck result) {}
}
