package io.huiji.view.operations;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.User;
import io.huiji.archive.Archive;
import io.huiji.archive.HiddenRecords;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.audit.AuditLog.ChainCheck;
import io.huiji.audit.Extract;
import io.huiji.audit.LogFilter;
import io.huiji.audit.LogPages;
import io.huiji.audit.Logged;
import io.huiji.calendar.OfficeClock;
import io.huiji.view.ContentVersion;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The log: for the director as if there were no record that he may not know; for the system's
/// operator without the names of papers. Whole it is in the extracts of {@code audit export}.
///
/// What is left out for the director leaves no gap: his entries are counted by themselves and
/// without the hashes of the chain, from which a gap could be computed. That the chain is whole the
/// program proves to him, up to a head that he can hold against the printed one.
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
  private final ToldEntries entries;
  private final Organisation organisation;
  private final Archive archive;
  private final HiddenRecords hidden;
  private final OfficeClock clock;
  private final AtomicReference<Optional<Checked>> checked =
      new AtomicReference<>(Optional.empty());

  LogView(
      AuditLog log,
      LogPages pages,
      Organisation organisation,
      Archive archive,
      HiddenRecords hidden,
      OfficeClock clock) {
    this.log = log;
    this.pages = pages;
    this.entries = new ToldEntries(pages);
    this.organisation = organisation;
    this.archive = archive;
    this.hidden = hidden;
    this.clock = clock;
  }

  public static boolean concerns(Actor actor) {
    return actor.holds(Post.DIRECTOR) || actor.holds(Post.OPERATOR);
  }

  /// @param record number, archive code, electronic number or id of one that the entries touch;
  ///   empty for any
  /// @param page from 1
  public Optional<Page> page(LogFilter filter, String record, int page, int size, Actor actor) {
    if (!concerns(actor)) {
      return Optional.empty();
    }
    var shown = shown(filter, record, (page - 1L) * size, size, actor);
    return Optional.of(new Page(shown.total(), shown.lines()));
  }

  /// For the export, the latest first.
  public List<Line> all(LogFilter filter, String record, Actor actor) {
    return concerns(actor) ? shown(filter, record, 0, MOST_EXPORTED, actor).lines() : List.of();
  }

  private record Shown(long total, List<Line> lines) {}

  private Shown shown(LogFilter filter, String record, long skip, int most, Actor actor) {
    if (!actor.holds(Post.DIRECTOR)) {
      return ofTheSystem(filter, skip, most);
    }
    var touched = touched(record, actor);
    if (touched.isEmpty() && !record.isBlank()) {
      return new Shown(0, List.of());
    }
    var asked = touched.map(filter::of).orElse(filter);
    var told = new Told(actor.name(), hidden.from(actor, clock.now()));
    return told.withholds()
        ? known(asked, told, skip, most)
        : counted(pages.count(asked), skip, pages.page(asked, skip, most), told);
  }

  private Shown known(LogFilter asked, Told told, long skip, int most) {
    var end = log.head().entries();
    var total = entries.count(asked, told, end);
    return counted(total, skip, entries.page(asked, told, end, skip, most), told);
  }

  /// The latest first, the oldest of what he asked for is the first.
  private Shown counted(long total, long skip, List<Logged> known, Told told) {
    var number = total - skip;
    var lines = new ArrayList<Line>();
    for (var logged : known) {
      var entry = logged.entry();
      lines.add(line(logged, number--, "", entry.object(), told.reason(entry), entry.basis()));
    }
    return new Shown(total, lines);
  }

  private Optional<Extract.OfRecord> touched(String record, Actor actor) {
    return record.isBlank()
        ? Optional.empty()
        : archive
            .find(record.strip(), actor, clock.now())
            .map(entry -> new Extract.OfRecord(entry.id().toString(), entry.names()));
  }

  /// Whether the whole chain fits, as it was found last; empty until somebody looked.
  public Optional<Checked> checked() {
    return checked.get();
  }

  /// Recomputes the whole chain.
  public Optional<Checked> check(Actor actor) {
    if (concerns(actor)) {
      var result = log.verify();
      checked.set(Optional.of(new Checked(clock.now(), result, log.head().hash())));
    }
    return checked();
  }

  /// What the operator is not shown he cannot look for either.
  private Shown ofTheSystem(LogFilter filter, long skip, int most) {
    var seen = new LogFilter(filter.person(), "", filter.act(), "", filter.from(), filter.until());
    return new Shown(
        pages.count(seen), pages.page(seen, skip, most).stream().map(this::partly).toList());
  }

  private Line partly(Logged logged) {
    var entry = logged.entry();
    return OF_THE_SYSTEM.contains(entry.act())
        ? line(logged, entry.object(), entry.reason(), entry.basis())
        : line(logged, "", "", "");
  }

  private Line line(Logged logged, String object, String reason, String basis) {
    return line(logged, logged.number(), logged.hash(), object, reason, basis);
  }

  private Line line(
      Logged logged, long number, String hash, String object, String reason, String basis) {
    var entry = logged.entry();
    return new Line(
        number,
        logged.officeTime(),
        printed(entry.actor()),
        posts(entry, logged.officeTime().toLocalDate()),
        entry.act(),
        named(entry, object),
        entry.outcome(),
        reason,
        basis,
        hash);
  }

  /// Who signs in or out is named as everywhere, and not by his account.
  private String named(AuditEntry entry, String object) {
    return entry.act().startsWith("sign-") && !object.isEmpty() ? printed(object) : object;
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

  public record Page(long total, List<Line> lines) {

    public Page {
      lines = List.copyOf(lines);
    }

    public String version() {
      return ContentVersion.of(this);
    }
  }

  /// @param number in the log; for the director among those that he asked for
  /// @param posts held at the time of the act
  /// @param object empty where the looker may not know it
  /// @param hash in the chain; empty for the director
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

  /// @param head hash of the chain's end then
  public record Checked(LocalDateTime at, ChainCheck result, String head) {}
}
