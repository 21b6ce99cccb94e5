package io.huiji.archive;

import io.huiji.access.Reader;
import io.huiji.archive.ChangeFeed.Event;
import io.huiji.archive.Filing.FiledFile;
import io.huiji.archive.Holdings.Holding;
import io.huiji.archive.RecordRow.TextFile;
import io.huiji.archive.RecordRow.Written;
import io.huiji.archive.Sidecar.Fonds;
import io.huiji.archive.Sidecar.Former;
import io.huiji.archive.Sidecar.Grant;
import io.huiji.archive.Sidecar.Happening;
import io.huiji.archive.Sidecar.Keeper;
import io.huiji.archive.Sidecar.Mark;
import io.huiji.archive.Sidecar.Occurrence;
import io.huiji.archive.Sidecar.Relation;
import io.huiji.archive.Sidecar.SeriesNumber;
import io.huiji.archive.Sidecar.Text;
import io.huiji.kernel.DocumentNumber;
import io.huiji.kernel.Marking;
import io.huiji.kernel.TopicId;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;

/// All that the catalogue knows of a record, as its sidecar says it.
record SidecarWriting(
    RecordRow row,
    Fonds fonds,
    List<Holding> holdings,
    List<Event> history,
    List<RecordEvent> events) {

  Sidecar sidecar() {
    var entry = row.entry();
    var filing = entry.filing();
    return new Sidecar(
        Sidecar.FORMAT,
        entry.id().toString(),
        entry.electronicNumber(),
        entry.version(),
        filing.key(),
        filing.kind().name(),
        filing.title(),
        filing.number().map(SidecarWriting::number).orElse(null),
        filing.meeting().toString(),
        filing.topic().map(TopicId::toString).orElse(null),
        filing.author(),
        filing.unit(),
        filing.documentDate().toString(),
        fonds,
        mark(filing.marking()),
        IntStream.range(0, filing.files().size()).mapToObj(this::file).toList(),
        row.text().map(SidecarWriting::text).orElse(null),
        filing.persons(),
        filing.units(),
        entry.decision(),
        grants(),
        filing.retention().map(Retention::code).orElse(null),
        entry.retention().map(Retention::code).orElse(null),
        entry.code().orElse(null),
        entry.allLinks().stream().map(SidecarWriting::relation).toList(),
        holdings.stream().map(SidecarWriting::keeper).toList(),
        written(entry.filed()),
        history.stream().map(SidecarWriting::happening).toList(),
        events.stream().map(SidecarWriting::occurrence).toList(),
        row.predecessor().map(SidecarWriting::former).orElse(null));
  }

  private static Mark mark(Marking marking) {
    return new Mark(marking.custody(), marking.level().name(), marking.term());
  }

  private static SeriesNumber number(DocumentNumber number) {
    return new SeriesNumber(number.year(), number.number(), number.toString());
  }

  private Sidecar.File file(int position) {
    FiledFile file = row.entry().filing().files().get(position);
    return new Sidecar.File(
        file.name(),
        file.role(),
        file.mediaType(),
        file.content().hex(),
        row.sm3().get(position),
        file.size());
  }

  private static Text text(TextFile text) {
    return new Text(text.sha256().hex(), text.sm3(), text.bytes());
  }

  /// Those of the filing come first; what was admitted later follows them.
  private List<Grant> grants() {
    var readers = row.entry().readers();
    var atFiling = row.entry().filing().readers().size();
    return IntStream.range(0, readers.size())
        .mapToObj(position -> grant(readers.get(position), position < atFiling))
        .toList();
  }

  private static Grant grant(Reader reader, boolean atFiling) {
    return new Grant(
        reader.token(),
        reader.from().equals(LocalDateTime.MIN) ? null : written(reader.from()),
        reader.until().equals(LocalDateTime.MAX) ? null : written(reader.until()),
        atFiling);
  }

  private static Relation relation(Link link) {
    return new Relation(link.type().code(), link.key(), link.byHand() ? true : null);
  }

  private static Keeper keeper(Holding holding) {
    return new Keeper(
        holding.custodian(),
        written(holding.from()),
        holding.until().map(SidecarWriting::written).orElse(null));
  }

  private static Happening happening(Event event) {
    return new Happening(event.position(), event.version(), event.what(), written(event.at()));
  }

  private static Occurrence occurrence(RecordEvent event) {
    return new Occurrence(
        event.number(),
        written(event.at()),
        event.kind(),
        event.actor(),
        event.second().orElse(null),
        event.detail());
  }

  private static Former former(Written sidecar) {
    return new Former(sidecar.version(), sidecar.sha256().hex());
  }

  /// Whole seconds, as nearly all are, need no formatter.
  private static String written(LocalDateTime time) {
    if (time.getNano() == 0) {
      return time.getSecond() == 0 ? time + ":00" : time.toString();
    }
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
  }
}
