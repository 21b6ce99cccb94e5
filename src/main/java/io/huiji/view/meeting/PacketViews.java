package io.huiji.view.meeting;

import io.huiji.access.Access;
import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.intake.Submissions;
import io.huiji.packet.CopyRegister;
import io.huiji.packet.CopyRegister.Line;
import io.huiji.packet.CopyRegister.Mark;
import io.huiji.packet.Packets;
import io.huiji.packet.Packets.PacketState;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The packet and its copies, for one person.
@Component
public class PacketViews {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M月d日 HH:mm");

  private final MeetingViews meetings;
  private final Packets packets;
  private final CopyRegister register;
  private final Submissions submissions;
  private final Access access;
  private final Names names;
  private final AuditLog log;
  private final TransactionOperations transactions;

  PacketViews(
      MeetingViews meetings,
      Packets packets,
      CopyRegister register,
      Submissions submissions,
      Access access,
      Names names,
      AuditLog log,
      TransactionOperations transactions) {
    this.meetings = meetings;
    this.packets = packets;
    this.register = register;
    this.submissions = submissions;
    this.access = access;
    this.names = names;
    this.log = log;
    this.transactions = transactions;
  }

  public Optional<PacketView> packet(LocalDate date, Actor actor) {
    return meetings.find(date, actor).map(meeting -> packet(meeting, actor));
  }

  private PacketView packet(MeetingView meeting, Actor actor) {
    var house = meeting.insight().house();
    var state = packets.state(meeting.date());
    var lines = lines(meeting.date(), actor);
    return new PacketView(
        meeting.date(),
        state.map(PacketState::version).orElse(0),
        house,
        house
            ? state.map(PacketState::files).orElse(List.of()).stream()
                .map(f -> new PacketView.Bound(f.path(), f.sha256().hex(), f.pages()))
                .toList()
            : List.of(),
        meeting.topics().stream()
            .map(line -> new PacketView.PacketTopicView(line, papers(line)))
            .toList(),
        lines.stream().filter(CopyLine::mine).findFirst(),
        house ? lines.size() : 0,
        house ? (int) lines.stream().filter(line -> !line.back().isEmpty()).count() : 0,
        house ? (int) lines.stream().filter(CopyLine::out).count() : 0);
  }

  private List<PacketView.PaperLine> papers(TopicLine line) {
    var stored =
        submissions.materials(line.id()).stream()
            .map(
                paper ->
                    new PacketView.PaperLine(
                        paper.name(),
                        paper.kind().chinese(),
                        paper.marking().toString(),
                        paper.size(),
                        paper.content().hex(),
                        false));
    var byHand =
        submissions.byHand(line.id()).stream()
            .map(
                paper ->
                    new PacketView.PaperLine(
                        "", paper.kind().chinese(), paper.marking().toString(), 0, "", true));
    return Stream.concat(stored, byHand).toList();
  }

  /// Whoever sees nothing of the meeting sees nothing of its copies.
  public Optional<CopiesView> copies(LocalDate date, Actor actor) {
    return meetings
        .find(date, actor)
        .map(
            meeting ->
                new CopiesView(
                    meeting.date(),
                    packets.state(meeting.date()).map(PacketState::version).orElse(0),
                    lines(meeting.date(), actor).stream()
                        .filter(line -> meeting.insight().house() || line.mine())
                        .sorted(
                            Comparator.comparing((CopyLine line) -> !line.out())
                                .thenComparing(CopyLine::number))
                        .toList()));
  }

  /// A file of the packet for those who print it; in the log before it is given.
  public Optional<PacketView.Bound> fetch(LocalDate date, String sha256, Actor actor) {
    var file =
        packet(date, actor)
            .filter(_ -> actor.holds(Post.CLERK) || actor.holds(Post.DIRECTOR))
            .flatMap(
                packet ->
                    packet.files().stream()
                        .filter(each -> each.sha256().equals(sha256))
                        .findFirst());
    file.ifPresent(
        found ->
            transactions.executeWithoutResult(
                _ ->
                    log.append(
                        AuditEntry.done(
                            actor.name(), "fetch-packet", date + " " + found.fileName()))));
    return file;
  }

  /// Where the file of his own copy lies, relative to the data folder; for drawing its pages.
  public Optional<String> ownCopy(LocalDate date, Actor actor) {
    var tokens = access.tokens(actor);
    return meetings
        .find(date, actor)
        .flatMap(
            meeting ->
                register.of(meeting.date()).stream()
                    .filter(line -> tokens.contains(line.recipient()))
                    .map(Line::path)
                    .filter(path -> !path.isEmpty())
                    .findFirst());
  }

  private List<CopyLine> lines(LocalDate date, Actor actor) {
    var tokens = access.tokens(actor);
    return register.of(date).stream()
        .map(
            line ->
                new CopyLine(
                    line.number(),
                    line.holder(),
                    line.role(),
                    line.scope(),
                    words(line.signed(), date),
                    words(line.back(), date),
                    line.lost()
                        .map(mark -> MINUTE.format(mark.at()) + " 报告" + mark.what())
                        .orElse(""),
                    line.out(),
                    tokens.contains(line.recipient())))
        .toList();
  }

  private String words(Optional<Mark> mark, LocalDate date) {
    return mark.map(each -> MINUTE.format(each.at()) + " " + names.of(each.what(), date))
        .orElse("");
  }
}
