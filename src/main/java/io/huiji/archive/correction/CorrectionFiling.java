package io.huiji.archive.correction;

import io.huiji.act.Act;
import io.huiji.archive.Archive;
import io.huiji.archive.Filing;
import io.huiji.archive.Filing.FiledFile;
import io.huiji.archive.RecordCorrected;
import io.huiji.archive.RecordEntry;
import io.huiji.archive.RecordEvent;
import io.huiji.archive.RecordEvents;
import io.huiji.archive.RelationType;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.audit.Concern;
import io.huiji.document.Conversion.Converted;
import io.huiji.document.Converter;
import io.huiji.document.Format;
import io.huiji.document.Ofd;
import io.huiji.kernel.Digest;
import io.huiji.store.ContentStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Files a correction: the same title, number, readers and links, other bytes. Nothing of the old
/// record is touched but that it says what replaced it.
@Component
final class CorrectionFiling {

  private static final System.Logger LOG = System.getLogger(CorrectionFiling.class.getName());
  private static final String PDF = "application/pdf";

  private final Archive archive;
  private final RecordEvents events;
  private final ContentStore store;
  private final Converter converter;
  private final AuditLog log;
  private final ApplicationEventPublisher publisher;

  CorrectionFiling(
      Archive archive,
      RecordEvents events,
      ContentStore store,
      Converter converter,
      AuditLog log,
      ApplicationEventPublisher publisher) {
    this.archive = archive;
    this.events = events;
    this.store = store;
    this.converter = converter;
    this.log = log;
    this.publisher = publisher;
  }

  /// @param proposer where the actor agreed to what another one proposed
  RecordEntry file(
      Act act, RecordEntry old, CorrectedFile file, String reason, Optional<String> proposer) {
    var links =
        old.links().stream().filter(link -> link.type() != RelationType.REPLACED_BY).toList();
    var record = archive.file(filing(old, file), links);
    var by = proposer.orElse(act.actor().name());
    var event =
        RecordEvent.of(
            record,
            act.at(),
            "CORRECTED",
            by,
            Map.of(Pending.REASON, reason, "replaces", old.electronicNumber()));
    events.add(proposer.isPresent() ? event.with(act.actor().name()) : event);
    var now = archive.entry(record).orElseThrow();
    log.append(
        AuditEntry.done(act.actor().name(), act.name(), now.electronicNumber())
            .reason(reason)
            .basis("更正" + old.electronicNumber())
            .concerning(Concern.record(record)));
    publisher.publishEvent(
        new RecordCorrected(archive.entry(old.id()).orElseThrow(), now, reason, by, act.at()));
    return now;
  }

  private Filing filing(RecordEntry old, CorrectedFile file) {
    var filing = old.filing();
    return new Filing(
        RecordEntry.correctionOf(old.id()),
        filing.kind(),
        filing.title(),
        filing.number(),
        filing.meeting(),
        filing.topic(),
        filing.author(),
        filing.unit(),
        filing.documentDate(),
        filing.marking(),
        files(old, file),
        file.reading().text(),
        filing.persons(),
        filing.units(),
        filing.decision(),
        old.readers(),
        filing.retention(),
        Optional.of(filing.key()),
        filing.excerptOf());
  }

  private List<FiledFile> files(RecordEntry old, CorrectedFile file) {
    var files = new ArrayList<FiledFile>();
    var first = old.filing().files().getFirst();
    if (!Corrections.agreedByTheMayor(old)) {
      files.add(stored(named(first.name(), file), first.role(), type(file), file.content()));
      return files;
    }
    var pdf = pdf(file).orElseThrow(() -> unprintable(old));
    var name = named(first.name(), file);
    if (file.reading().format() != Format.PDF) {
      files.add(stored(name, "docx", type(file), file.content()));
    }
    var bare = name.substring(0, name.lastIndexOf('.'));
    files.add(stored(bare + ".pdf", "pdf", PDF, pdf));
    ofd(old, pdf).ifPresent(ofd -> files.add(stored(bare + ".ofd", "ofd", "application/ofd", ofd)));
    return files;
  }

  /// Minutes are kept as PDF too: without one nothing is proposed and nothing filed.
  void requirePrintable(RecordEntry old, CorrectedFile file) {
    var format = file.reading().format();
    if ((format != Format.DOCX && format != Format.PDF) || pdf(file).isEmpty()) {
      throw unprintable(old);
    }
  }

  private static RuntimeException unprintable(RecordEntry old) {
    return Corrections.refused(
        old, "做不出 PDF", "可以转换的 docx，或者 PDF", "请换成 docx 或 PDF；转换程序暂时不可用的，稍后再办理");
  }

  private Optional<byte[]> pdf(CorrectedFile file) {
    return file.reading().format() == Format.PDF
        ? Optional.of(file.content())
        : converter.toPdf(file.name(), file.content()) instanceof Converted made
            ? Optional.of(made.pdf())
            : Optional.empty();
  }

  private static Optional<byte[]> ofd(RecordEntry old, byte[] pdf) {
    var filing = old.filing();
    try {
      var made =
          Ofd.of(pdf, new Ofd.Properties(filing.title(), filing.author(), filing.documentDate()));
      return made.lost().isEmpty() ? Optional.of(made.bytes()) : Optional.empty();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "no OFD of a correction: " + e.getMessage());
      return Optional.empty();
    }
  }

  private FiledFile stored(String name, String role, String type, byte[] content) {
    store.put(content);
    return new FiledFile(name, role, type, Digest.of(content), content.length);
  }

  /// The name that the record's file had, with the ending of the new one.
  private static String named(String former, CorrectedFile file) {
    var dot = file.name().lastIndexOf('.');
    var end = dot < 0 ? "" : file.name().substring(dot);
    var of = former.lastIndexOf('.');
    return (of < 0 ? former : former.substring(0, of)) + end;
  }

  private static String type(CorrectedFile file) {
    return file.reading().format().mediaType();
  }
}
