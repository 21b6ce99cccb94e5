package io.huiji.minutes.desk;

import io.huiji.access.Post;
import io.huiji.access.Reader;
import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.archive.Archive;
import io.huiji.archive.Filing;
import io.huiji.archive.Filing.FiledFile;
import io.huiji.archive.RecordKind;
import io.huiji.archive.Retention;
import io.huiji.batch.PowerCut;
import io.huiji.document.Blanks;
import io.huiji.document.Conversion;
import io.huiji.document.Converter;
import io.huiji.document.Ofd;
import io.huiji.document.PaperReader;
import io.huiji.document.Templates;
import io.huiji.kernel.Digest;
import io.huiji.kernel.DocumentNumber;
import io.huiji.kernel.Marking;
import io.huiji.meeting.Decision;
import io.huiji.meeting.Meetings;
import io.huiji.minutes.MinutesIssued;
import io.huiji.minutes.rule.MinutesCode;
import io.huiji.minutes.table.Draft;
import io.huiji.minutes.table.Issue;
import io.huiji.minutes.table.IssueTable;
import io.huiji.minutes.text.MinutesDraft;
import io.huiji.minutes.text.Recipients;
import io.huiji.minutes.text.Session;
import io.huiji.minutes.text.Wording;
import io.huiji.numbering.Numbers;
import io.huiji.profile.RuleProfile;
import io.huiji.profile.RuleProfiles;
import io.huiji.rules.Finding;
import io.huiji.store.ContentStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Issues minutes: number, bytes, record, recipients and follow-up in the transaction of the
/// mayor's agreement. Killed before its end, nothing of it was, and the number is drawn again.
@Component
class Issuing {
  private static final System.Logger LOG = System.getLogger(Issuing.class.getName());
  static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  static final String PDF = "application/pdf";

  private final IssueTable issueTable;
  private final Drafting drafting;
  private final Distribution distribution;
  private final Excerpts excerpts;
  private final Numbers numbers;
  private final Templates templates;
  private final Converter converter;
  private final PaperReader reader;
  private final ContentStore store;
  private final Archive archive;
  private final Meetings meetings;
  private final RuleProfiles profiles;
  private final ApplicationEventPublisher events;

  Issuing(
      IssueTable issueTable,
      Drafting drafting,
      Distribution distribution,
      Excerpts excerpts,
      Numbers numbers,
      Templates templates,
      Converter converter,
      PaperReader reader,
      ContentStore store,
      Archive archive,
      Meetings meetings,
      RuleProfiles profiles,
      ApplicationEventPublisher events) {
    this.issueTable = issueTable;
    this.drafting = drafting;
    this.distribution = distribution;
    this.excerpts = excerpts;
    this.numbers = numbers;
    this.templates = templates;
    this.converter = converter;
    this.reader = reader;
    this.store = store;
    this.archive = archive;
    this.meetings = meetings;
    this.profiles = profiles;
    this.events = events;
  }

  DocumentNumber issue(Act act, Session session, Draft draft) {
    var day = act.at().toLocalDate();
    var meeting = session.agenda().meeting();
    var number =
        new DocumentNumber(day.getYear(), numbers.next(MinutesNumbers.series(day.getYear())));
    PowerCut.at("issue.numbered");
    var written = drafting.written(session);
    var printed = new MinutesDraft.Issue(number.toString(), Wording.date(day), Wording.date(day));
    var docx = docx(draft, written, printed);
    var content = store.put(docx);
    var pdf = pdf(number, docx);
    var recipients = drafting.recipients(session);
    var text = draft.edited() ? reader.read("会议纪要.docx", docx).text() : written.text(printed);
    var ofd = pdf.flatMap(made -> ofd(number, meeting, made));
    var filing = filing(number, day, session, recipients, text, files(content, docx, pdf, ofd));
    var issue =
        new Issue(
            number,
            meeting,
            content,
            pdf.map(Digest::of),
            ofd.map(Digest::of),
            archive.file(filing),
            act.at(),
            Optional.empty());
    var profile = profiles.inForceOn(meeting);
    issueTable.add(issue, act.actor().name(), profile.id() + " " + profile.version());
    distribution.send(issue, recipients, act.at());
    excerpts.make(issue, session, retention(profile, "minutes"));
    conclude(session, profile, Issue.key(number));
    meetings.minutesIssued(meeting, act.at());
    events.publishEvent(new MinutesIssued(meeting, number, session.decisions(), act.at()));
    return number;
  }

  /// The PDF of issued minutes, kept in the store; empty when it cannot be made now.
  Optional<byte[]> pdf(DocumentNumber number, byte[] docx) {
    return switch (converter.toPdf(name(number) + ".docx", docx)) {
      case Conversion.Converted converted -> {
        store.put(converted.pdf());
        yield Optional.of(converted.pdf());
      }
      case Conversion.Unconvertible _ -> Optional.empty();
    };
  }

  /// The OFD (GB/T 33190) of the same pages, kept in the store; empty when it cannot be made now,
  /// or not whole.
  Optional<byte[]> ofd(DocumentNumber number, LocalDate meeting, byte[] pdf) {
    var organ = profiles.inForceOn(meeting).organ();
    var title = organ.name() + organ.meeting() + "纪要 " + number;
    try {
      var made = Ofd.of(pdf, new Ofd.Properties(title, organ.office(), meeting));
      if (made.lost().isEmpty()) {
        store.put(made.bytes());
        return Optional.of(made.bytes());
      }
      LOG.log(System.Logger.Level.WARNING, "OFD of " + number + ": " + made.lost());
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "OFD of " + number + ": " + e.getMessage());
    }
    return Optional.empty();
  }

  static String name(DocumentNumber number) {
    return "会议纪要" + number.year() + "-" + number.number();
  }

  static FiledFile pdfFile(byte[] pdf) {
    return new FiledFile("会议纪要.pdf", "pdf", PDF, Digest.of(pdf), pdf.length);
  }

  static FiledFile ofdFile(byte[] ofd) {
    return new FiledFile("会议纪要.ofd", "ofd", "application/ofd", Digest.of(ofd), ofd.length);
  }

  private byte[] docx(Draft draft, MinutesDraft written, MinutesDraft.Issue printed) {
    if (!draft.edited()) {
      return templates.render(Drafting.TEMPLATE, written.values(printed)).docx();
    }
    var edited = store.get(draft.content());
    var missing = Blanks.missing(edited, MinutesDraft.BLANK.asList());
    if (!missing.isEmpty()) {
      throw ActRefused.because(blanksGone(missing));
    }
    return Blanks.fill(edited, printed.instead());
  }

  static Finding blanksGone(List<String> missing) {
    return MinutesCode.ISSUE
        .reject()
        .observed("手工修改的稿子里没有了" + String.join("、", missing))
        .allowed("编号和日期的位置保留" + String.join("、", MinutesDraft.BLANK.asList()) + "，印发时自动填写")
        .where("会议纪要草稿")
        .fix("在原来的位置补上这些字样，重新上传（edit-minutes）");
  }

  private static List<FiledFile> files(
      Digest content, byte[] docx, Optional<byte[]> pdf, Optional<byte[]> ofd) {
    var files = new ArrayList<FiledFile>();
    files.add(new FiledFile("会议纪要.docx", "docx", DOCX, content, docx.length));
    pdf.map(Issuing::pdfFile).ifPresent(files::add);
    ofd.map(Issuing::ofdFile).ifPresent(files::add);
    return files;
  }

  private Filing filing(
      DocumentNumber number,
      LocalDate day,
      Session session,
      Recipients recipients,
      String text,
      List<FiledFile> files) {
    var organs = session.organs();
    var meeting = session.agenda().meeting();
    return new Filing(
        Issue.key(number),
        RecordKind.MINUTES,
        organs.government() + organs.meeting() + "纪要（" + Wording.date(meeting) + "）",
        Optional.of(number),
        meeting,
        Optional.empty(),
        organs.office(),
        "",
        day,
        Marking.NONE,
        files,
        text,
        session.attendance().present(),
        recipients.copyTo().stream().map(unit -> session.units().getOrDefault(unit, unit)).toList(),
        kinds(session),
        readers(recipients, session),
        Optional.of(retention(profiles.inForceOn(meeting), "minutes")),
        issueTable.issues().stream()
            .filter(issue -> issue.meeting().equals(meeting) && !issue.inForce())
            .reduce((_, last) -> last)
            .map(issue -> Issue.key(issue.number())));
  }

  private static String kinds(Session session) {
    return session.decisions().stream()
        .map(decision -> decision.kind().chinese())
        .distinct()
        .collect(Collectors.joining("、"));
  }

  static List<Reader> readers(Recipients recipients, Session session) {
    var posts =
        Stream.of(
            Post.MAYOR,
            Post.EXECUTIVE_VICE_MAYOR,
            Post.VICE_MAYOR,
            Post.DIRECTOR,
            Post.CLERK,
            Post.ARCHIVIST,
            Post.CUSTODIAN);
    var units =
        Stream.concat(recipients.reportTo().stream(), recipients.copyTo().stream())
            .filter(session.units()::containsKey);
    return Stream.concat(posts.map(Reader::post), units.map(Reader::unit)).toList();
  }

  /// What was decided gets its retention; what was deferred waits for its return.
  private void conclude(Session session, RuleProfile profile, String minutes) {
    for (var decision : session.decisions()) {
      if (decision.kind() != Decision.Kind.DEFERRED) {
        var name = decision.kind() == Decision.Kind.REJECTED ? "not-passed" : "passed";
        archive.conclude(
            decision.topic(),
            retention(profile, name),
            decision.kind().chinese(),
            Optional.of(minutes));
      }
    }
  }

  private static Retention retention(RuleProfile profile, String name) {
    return Retention.valueOf(profile.archive().retention().getOrDefault(name, "PERMANENT"));
  }
}
