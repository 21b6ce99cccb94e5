package io.huiji.intake.desk;

import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.Reader;
import io.huiji.access.Unit;
import io.huiji.archive.Archive;
import io.huiji.archive.Archive.Handed;
import io.huiji.archive.Filing;
import io.huiji.archive.Filing.FiledFile;
import io.huiji.archive.Link;
import io.huiji.archive.RecordKind;
import io.huiji.archive.RelationType;
import io.huiji.intake.Code;
import io.huiji.intake.rule.JudgedPaper;
import io.huiji.intake.table.PaperRow;
import io.huiji.intake.table.SubmissionRow;
import io.huiji.intake.table.SubmissionTable;
import io.huiji.kernel.Digest;
import io.huiji.kernel.MaterialKind;
import io.huiji.kernel.TopicId;
import io.huiji.meeting.Agenda;
import io.huiji.meeting.Card;
import io.huiji.meeting.Meetings;
import io.huiji.profile.RuleProfiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Files accepted papers in the archive, one record each, and lets those know of them who may.
@Component
class PaperFiling {
  private static final List<String> MAIN = List.of("审议文本", "情况汇报", "情况说明");

  private final Archive archive;
  private final SubmissionTable submissions;
  private final StoredPapers papers;
  private final Organisation organisation;
  private final RuleProfiles profiles;
  private final Meetings meetings;
  private final TransactionOperations transactions;

  PaperFiling(
      Archive archive,
      SubmissionTable submissions,
      StoredPapers papers,
      Organisation organisation,
      RuleProfiles profiles,
      Meetings meetings,
      TransactionOperations transactions) {
    this.archive = archive;
    this.submissions = submissions;
    this.papers = papers;
    this.organisation = organisation;
    this.profiles = profiles;
    this.meetings = meetings;
    this.transactions = transactions;
  }

  /// In the caller's transaction; filing again changes nothing.
  void file(SubmissionRow row) {
    var topic = row.topic().orElseThrow();
    var fresh =
        filed(row).stream()
            .filter(paper -> archive.filed(key(topic, paper)).isEmpty())
            .map(paper -> new Handed(filing(row, topic, paper), attachment(row, topic, paper)))
            .toList();
    archive.file(fresh);
  }

  /// Papers that come by hand because they are classified: a register row, no bytes (R10.5).
  void register(SubmissionRow row) {
    var topic = row.topic().orElseThrow();
    for (var paper : papers.rows(row.id())) {
      if (comesOnPaper(row, paper) && archive.filed(key(topic, paper)).isEmpty()) {
        archive.file(slot(row, topic, paper), attachment(row, topic, paper));
      }
    }
  }

  static boolean comesOnPaper(SubmissionRow row, PaperRow paper) {
    return row.judgement().findings().stream()
        .anyMatch(
            finding ->
                finding.rule().equals(Code.SECRECY_PAPER.rule())
                    && finding.file().equals(paper.name()));
  }

  private Filing slot(SubmissionRow row, TopicId topic, PaperRow paper) {
    var judged = papers.judged(paper);
    var day = row.received().toLocalDate();
    var unit = organisation.unit(row.unit(), day).map(Unit::name).orElse(row.unit());
    var kind = judged.kind().map(MaterialKind::chinese).orElse("其他材料");
    return new Filing(
        key(topic, paper),
        RecordKind.PAPER_SLOT,
        row.title() + "（" + kind + "，纸质件）",
        Optional.empty(),
        row.meeting().map(meetings::presentDate).orElseThrow(),
        Optional.of(topic),
        unit,
        row.unit(),
        day,
        new Markings(profiles.inForceOn(day).custody()).of(judged),
        List.of(),
        "",
        List.of(),
        List.of(unit),
        "",
        readers(row, day),
        Optional.empty(),
        Optional.empty());
  }

  /// Units invited by a fixed agenda may know the papers of their topics (R3.6).
  void admitInvited() {
    meetings
        .open()
        .forEach(
            meeting ->
                meetings
                    .agenda(meeting.date())
                    .ifPresent(agenda -> agenda.items().forEach(item -> admit(agenda, item))));
  }

  private void admit(Agenda agenda, Agenda.Item item) {
    var invited =
        Stream.concat(agenda.observers().stream(), item.observers().stream())
            .distinct()
            .map(Reader::unit)
            .toList();
    submissions
        .inForce(item.topic())
        .ifPresent(
            row ->
                filed(row).stream()
                    .flatMap(paper -> archive.filed(key(item.topic(), paper)).stream())
                    .filter(record -> !record.readers().containsAll(invited))
                    .forEach(
                        record ->
                            transactions.executeWithoutResult(
                                _ -> archive.admit(record.id(), invited))));
  }

  private List<PaperRow> filed(SubmissionRow row) {
    return papers.rows(row.id()).stream()
        .filter(paper -> paper.content() == PaperRow.State.READ)
        .filter(paper -> paper.declared().isPresent())
        .toList();
  }

  private Filing filing(SubmissionRow row, TopicId topic, PaperRow paper) {
    var judged = papers.judged(paper);
    var reading = papers.reading(paper).orElseThrow();
    var day = row.received().toLocalDate();
    var unit = organisation.unit(row.unit(), day).map(Unit::name).orElse(row.unit());
    return new Filing(
        key(topic, paper),
        RecordKind.PAPER,
        title(row, judged),
        Optional.empty(),
        row.meeting().map(meetings::presentDate).orElseThrow(),
        Optional.of(topic),
        unit,
        row.unit(),
        day,
        new Markings(profiles.inForceOn(day).custody()).of(judged),
        List.of(
            new FiledFile(
                paper.name(),
                "original",
                reading.format().mediaType(),
                new Digest(paper.digest()),
                paper.size())),
        reading.text(),
        List.of(),
        units(row, unit, day),
        "",
        readers(row, day),
        Optional.empty(),
        former(topic, paper));
  }

  /// Papers of a topic are attachments of the one that is deliberated or heard.
  private List<Link> attachment(SubmissionRow row, TopicId topic, PaperRow paper) {
    return mainPaper(row)
        .filter(main -> !main.equals(paper))
        .map(main -> new Link(RelationType.ATTACHMENT_OF, key(topic, main)))
        .stream()
        .toList();
  }

  private Optional<PaperRow> mainPaper(SubmissionRow row) {
    return MAIN.stream()
        .flatMap(kind -> filed(row).stream().filter(paper -> kind(paper).equals(kind)))
        .findFirst();
  }

  private String kind(PaperRow paper) {
    var judged = papers.judged(paper);
    return judged
        .kind()
        .map(MaterialKind::chinese)
        .or(() -> judged.declared().map(declared -> declared.kind()))
        .orElse("");
  }

  private static String title(SubmissionRow row, JudgedPaper paper) {
    var kind =
        paper.kind().map(MaterialKind::chinese).or(() -> paper.declared().map(d -> d.kind()));
    var base = paper.name().substring(paper.name().lastIndexOf('/') + 1);
    return row.title() + "（" + kind.filter(k -> !k.isEmpty()).orElse("其他材料") + "：" + base + "）";
  }

  private List<String> units(SubmissionRow row, String own, LocalDate day) {
    var units = new ArrayList<String>();
    units.add(own);
    consulted(row, day).map(Unit::name).filter(name -> !units.contains(name)).forEach(units::add);
    return units;
  }

  private List<Reader> readers(SubmissionRow row, LocalDate day) {
    var readers =
        new ArrayList<>(
            Stream.of(
                    Post.MAYOR,
                    Post.EXECUTIVE_VICE_MAYOR,
                    Post.VICE_MAYOR,
                    Post.DIRECTOR,
                    Post.CLERK,
                    Post.ARCHIVIST,
                    Post.CUSTODIAN)
                .map(Reader::post)
                .toList());
    Stream.concat(Stream.of(row.unit()), consulted(row, day).map(Unit::code))
        .distinct()
        .map(Reader::unit)
        .forEach(readers::add);
    return readers;
  }

  private Stream<Unit> consulted(SubmissionRow row, LocalDate day) {
    return row.card().stream()
        .flatMap(card -> card.card().consulted().stream())
        .map(Card.Consulted::unit)
        .flatMap(name -> organisation.unit(name, day).stream());
  }

  /// The record that this paper corrects: the same file of an earlier submission of the topic.
  private Optional<String> former(TopicId topic, PaperRow paper) {
    return submissions.of(topic).reversed().stream()
        .filter(SubmissionRow::replaced)
        .flatMap(old -> papers.rows(old.id()).stream())
        .filter(old -> old.name().equals(paper.name()) && !old.digest().equals(paper.digest()))
        .filter(old -> !old.digest().isEmpty())
        .map(old -> key(topic, old))
        .filter(key -> archive.filed(key).isPresent())
        .findFirst();
  }

  private static String key(TopicId topic, PaperRow paper) {
    return "paper/" + topic + "/" + paper.digest() + "/" + paper.name();
  }
}
