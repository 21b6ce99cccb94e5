package io.huiji.archive;

import io.huiji.access.Reader;
import io.huiji.archive.ChangeFeed.Event;
import io.huiji.archive.Filing.FiledFile;
import io.huiji.archive.Holdings.Holding;
import io.huiji.archive.RecordRow.TextFile;
import io.huiji.archive.RecordRow.Written;
import io.huiji.archive.Sidecar.Grant;
import io.huiji.archive.Sidecar.Relation;
import io.huiji.kernel.Digest;
import io.huiji.kernel.DocumentNumber;
import io.huiji.kernel.Marking;
import io.huiji.kernel.SecrecyLevel;
import io.huiji.kernel.TopicId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A sidecar back into what the catalogue holds.
record SidecarReading(Sidecar sidecar) {

  RecordRow row(Optional<Written> written) {
    return new RecordRow(
        new RecordEntry(
            sidecar.record(),
            sidecar.electronicNumber(),
            sidecar.version(),
            filing(),
            Optional.ofNullable(sidecar.archiveCode()),
            retention(sidecar.retention()),
            sidecar.decision(),
            sidecar.readers().stream().map(SidecarReading::reader).toList(),
            LocalDateTime.parse(sidecar.filed()),
            links()),
        sidecar.files().stream().map(Sidecar.File::sm3).toList(),
        Optional.ofNullable(sidecar.text())
            .map(text -> new TextFile(new Digest(text.sha256()), text.sm3(), text.bytes())),
        written,
        Optional.ofNullable(sidecar.previous())
            .map(former -> new Written(former.version(), new Digest(former.sha256()))));
  }

  private Filing filing() {
    return new Filing(
        sidecar.filingKey(),
        RecordKind.valueOf(sidecar.kind()),
        sidecar.title(),
        Optional.ofNullable(sidecar.number())
            .map(number -> new DocumentNumber(number.year(), number.number())),
        LocalDate.parse(sidecar.meeting()),
        Optional.ofNullable(sidecar.topic()).map(UUID::fromString).map(TopicId::new),
        sidecar.author(),
        sidecar.unit(),
        LocalDate.parse(sidecar.documentDate()),
        new Marking(
            sidecar.marking().custody(),
            SecrecyLevel.valueOf(sidecar.marking().level()),
            sidecar.marking().term()),
        sidecar.files().stream().map(SidecarReading::file).toList(),
        "",
        sidecar.persons(),
        sidecar.units(),
        sidecar.decision(),
        sidecar.readers().stream().filter(Grant::atFiling).map(SidecarReading::reader).toList(),
        retention(sidecar.retentionAtFiling()),
        related(RelationType.REPLACES),
        related(RelationType.EXCERPT_OF));
  }

  private static FiledFile file(Sidecar.File file) {
    return new FiledFile(
        file.name(), file.role(), file.mediaType(), new Digest(file.sha256()), file.bytes());
  }

  private static Reader reader(Grant grant) {
    return new Reader(
        grant.token(),
        time(grant.from()).orElse(LocalDateTime.MIN),
        time(grant.until()).orElse(LocalDateTime.MAX));
  }

  private static Optional<LocalDateTime> time(@Nullable String written) {
    return Optional.ofNullable(written).map(LocalDateTime::parse);
  }

  private static Optional<Retention> retention(@Nullable String code) {
    return Arrays.stream(Retention.values()).filter(known -> known.code().equals(code)).findFirst();
  }

  private Optional<String> related(RelationType type) {
    return sidecar.relations().stream()
        .filter(relation -> relation.type().equals(type.code()))
        .filter(relation -> !byHand(relation))
        .map(Relation::filingKey)
        .findFirst();
  }

  /// Those that do not belong to the filing itself.
  private List<Link> links() {
    return sidecar.links().stream().filter(link -> !link.ofFiling()).toList();
  }

  private static boolean byHand(Relation relation) {
    return Boolean.TRUE.equals(relation.byHand());
  }

  List<Holding> holdings() {
    return sidecar.custodians().stream()
        .map(
            keeper ->
                new Holding(
                    keeper.custodian(), LocalDateTime.parse(keeper.from()), time(keeper.until())))
        .toList();
  }

  List<Event> history() {
    return sidecar.history().stream()
        .map(
            each ->
                new Event(
                    each.position(), each.version(), each.what(), LocalDateTime.parse(each.at())))
        .toList();
  }

  List<RecordEvent> events() {
    return sidecar.events().stream()
        .map(
            each ->
                new RecordEvent(
                    sidecar.record(),
                    each.number(),
                    LocalDateTime.parse(each.at()),
                    each.kind(),
                    each.actor(),
                    Optional.ofNullable(each.second()),
                    each.detail()))
        .toList();
  }
}
