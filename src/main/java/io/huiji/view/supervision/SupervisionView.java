package io.huiji.view.supervision;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.Unit;
import io.huiji.access.User;
import io.huiji.supervision.EvidenceFiles;
import io.huiji.supervision.Supervision;
import io.huiji.supervision.Supervision.Item;
import io.huiji.supervision.Supervision.Progress;
import io.huiji.supervision.Supervision.State;
import io.huiji.view.ContentVersion;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The follow-up (督办), for one person: the mayor, his executive deputy and the office see all of
/// it, a deputy mayor what the units in his charge have to do, a unit its own.
@Component
public class SupervisionView {

  private static final Set<Post> ALL =
      Set.of(Post.MAYOR, Post.EXECUTIVE_VICE_MAYOR, Post.DIRECTOR, Post.CLERK);

  /// So many days before its term an item is due soon.
  private static final int SOON = 3;

  private final Supervision supervision;
  private final Organisation organisation;
  private final EvidenceFiles files;

  SupervisionView(Supervision supervision, Organisation organisation, EvidenceFiles files) {
    this.supervision = supervision;
    this.organisation = organisation;
    this.files = files;
  }

  /// Whether somebody has to do with the follow-up at all.
  public static boolean concerns(Actor actor) {
    return seesAll(actor) || actor.holds(Post.VICE_MAYOR) || actor.unit().isPresent();
  }

  public Board board(Actor actor, LocalDate today) {
    var reports = supervision.progress();
    return new Board(
        supervision.items().stream()
            .filter(item -> sees(actor, item, today))
            .map(item -> shown(item, reports.getOrDefault(item.number(), List.of()), actor, today))
            .sorted(Comparator.comparing(ItemView::term).thenComparing(ItemView::number))
            .toList(),
        today);
  }

  /// What somebody may report on, with a term before that day, nearest first.
  public List<ItemView> toReport(Actor actor, LocalDate today, LocalDate before) {
    return supervision.items().stream()
        .filter(item -> item.due().filter(due -> due.isBefore(before)).isPresent())
        .filter(item -> mayReport(actor, item) && sees(actor, item, today))
        .map(item -> shown(item, List.of(), actor, today))
        .sorted(Comparator.comparing(ItemView::term).thenComparing(ItemView::number))
        .toList();
  }

  public Optional<ItemView> item(int number, Actor actor, LocalDate today) {
    return supervision.items().stream()
        .filter(item -> item.number() == number)
        .filter(item -> sees(actor, item, today))
        .findFirst()
        .map(item -> shown(item, supervision.progress(number), actor, today));
  }

  /// A file that came with a report, for those who see the item. The look is in the log.
  public Optional<EvidenceBytes> evidence(int number, long entry, Actor actor, LocalDate today) {
    return item(number, actor, today)
        .flatMap(
            _ ->
                supervision.progress(number).stream()
                    .filter(each -> each.entry() == entry)
                    .findFirst())
        .flatMap(Progress::file)
        .map(file -> new EvidenceBytes(file.name(), files.open(number, file, actor)));
  }

  private static boolean seesAll(Actor actor) {
    return ALL.stream().anyMatch(actor::holds);
  }

  private boolean sees(Actor actor, Item item, LocalDate today) {
    return seesAll(actor) || isOf(actor, item) || isInCharge(actor, item, today);
  }

  private static boolean isOf(Actor actor, Item item) {
    return actor
        .unit()
        .map(Unit::code)
        .filter(unit -> unit.equals(item.lead()) || item.with().contains(unit))
        .isPresent();
  }

  private boolean isInCharge(Actor actor, Item item, LocalDate today) {
    return actor.holds(Post.VICE_MAYOR)
        && Stream.concat(Stream.of(item.lead()), item.with().stream())
            .flatMap(code -> organisation.unit(code, today).stream())
            .flatMap(unit -> organisation.viceInCharge(unit, today).stream())
            .anyMatch(vice -> vice.name().equals(actor.name()));
  }

  private static boolean mayReport(Actor actor, Item item) {
    return item.open() && (isOf(actor, item) || actor.holds(Post.CLERK));
  }

  private ItemView shown(Item item, List<Progress> reports, Actor actor, LocalDate today) {
    return new ItemView(
        item.number(),
        item.meeting(),
        item.minutes(),
        item.topic(),
        item.text(),
        unit(item.lead(), item.meeting()),
        item.with().stream().map(code -> unit(code, item.meeting())).toList(),
        item.due(),
        item.state(),
        group(item, today),
        item.opened(),
        reports.stream().map(this::report).toList(),
        mayReport(actor, item),
        actor.holds(Post.CLERK) || actor.holds(Post.DIRECTOR));
  }

  private static Group group(Item item, LocalDate today) {
    if (item.state() == State.VOID) {
      return Group.VOID;
    }
    if (!item.open()) {
      return Group.DONE;
    }
    if (item.overdue(today)) {
      return Group.OVERDUE;
    }
    return item.due().filter(day -> !day.isAfter(today.plusDays(SOON))).isPresent()
        ? Group.SOON
        : Group.RUNNING;
  }

  private Report report(Progress progress) {
    return new Report(
        progress.entry(),
        progress.state(),
        progress.evidence(),
        organisation.user(progress.by()).map(User::displayName).orElse(progress.by()),
        progress.at(),
        progress.file().map(Supervision.EvidenceFile::name).orElse(""),
        progress.review().map(Supervision.Review::accepted),
        progress.review().map(Supervision.Review::reason).orElse(""),
        progress
            .review()
            .map(
                review -> organisation.user(review.by()).map(User::displayName).orElse(review.by()))
            .orElse(""));
  }

  private String unit(String code, LocalDate on) {
    return organisation.unit(code, on).map(Unit::name).orElse(code);
  }

  /// In the order in which people look at them.
  public enum Group {
    OVERDUE("超期"),
    SOON("临期"),
    RUNNING("办理中"),
    DONE("已办结"),
    VOID("作废");

    private final String chinese;

    Group(String chinese) {
      this.chinese = chinese;
    }

    public String chinese() {
      return chinese;
    }
  }

  /// @param items nearest term first
  public record Board(List<ItemView> items, LocalDate today) {

    public Board {
      items = List.copyOf(items);
    }

    public List<ItemView> of(Group group) {
      return items.stream().filter(item -> item.group() == group).toList();
    }

    public String version() {
      return ContentVersion.of(this);
    }
  }

  /// @param mayReport whether this person may report progress
  /// @param mayReview whether he says yes or no to a report
  public record ItemView(
      int number,
      LocalDate meeting,
      String minutes,
      String topic,
      String text,
      String lead,
      List<String> with,
      Optional<LocalDate> due,
      State state,
      Group group,
      LocalDate opened,
      List<Report> reports,
      boolean mayReport,
      boolean mayReview) {

    public ItemView {
      with = List.copyOf(with);
      reports = List.copyOf(reports);
    }

    LocalDate term() {
      return due.orElse(LocalDate.MAX);
    }

    /// The report that the office has not answered yet.
    public Optional<Report> unanswered() {
      return reports.isEmpty()
          ? Optional.empty()
          : Optional.of(reports.getLast()).filter(report -> report.accepted().isEmpty());
    }

    public String version() {
      return ContentVersion.of(this);
    }
  }

  public record EvidenceBytes(String name, byte[] content) {}

  /// @param file name of what came with it; empty for none
  /// @param accepted what the office said; empty while it has said nothing
  public record Report(
      long entry,
      State state,
      String evidence,
      String by,
      LocalDateTime at,
      String file,
      Optional<Boolean> accepted,
      String reason,
      String reviewer) {}
}
