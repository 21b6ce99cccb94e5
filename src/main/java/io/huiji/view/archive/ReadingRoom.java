package io.huiji.view.archive;

import io.huiji.access.Actor;
import io.huiji.access.Permit;
import io.huiji.access.Unit;
import io.huiji.archive.Archive;
import io.huiji.archive.Filing.FiledFile;
import io.huiji.archive.RecordEntry;
import io.huiji.archive.RecordFrozen;
import io.huiji.document.Conversion;
import io.huiji.document.Converter;
import io.huiji.document.PagePictures;
import io.huiji.document.PagePictures.Picture;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reading in place (R17.6): pages as pictures with the reader's name and the time across them, and
/// the plain text. Each look goes through the archive's door with a permit to read, so it is in the
/// log before anything is shown; the file itself never leaves.
@Component
public class ReadingRoom {

  private static final String PDF = "application/pdf";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Archive archive;
  private final ArchiveView records;
  private final Converter converter;
  private final PagePictures pictures;

  ReadingRoom(Archive archive, ArchiveView records, Converter converter, PagePictures pictures) {
    this.archive = archive;
    this.records = records;
    this.converter = converter;
    this.pictures = pictures;
  }

  /// @param page from 1
  /// @return empty for a record that is not there, may not be known or has no pages
  public Optional<Picture> page(String record, int page, Actor actor, LocalDateTime at) {
    return archive
        .find(record, actor, at)
        .filter(entry -> !entry.filing().files().isEmpty())
        .flatMap(
            entry ->
                archive.permit(entry.id(), actor, at).map(permit -> picture(entry, page, permit)));
  }

  /// @return empty for a record that is not there or may not be known
  /// @throws RecordFrozen while the record is closed
  public Optional<ReadingText> text(String record, Actor actor, LocalDateTime at) {
    return records
        .record(record, actor, at)
        .flatMap(
            view ->
                archive
                    .permit(view.id(), actor, at)
                    .map(permit -> archive.text(view.id(), permit))
                    .map(text -> new ReadingText(view, text.lines().toList())));
  }

  private Picture picture(RecordEntry entry, int page, Permit permit) {
    var file = best(entry);
    var across = across(permit.actor(), permit.at());
    try {
      if (file.mediaType().equals(PDF)) {
        return pictures.page(archive.openFile(entry.id(), file.role(), permit), page, across);
      }
      return converted(file, archive.open(entry.id(), file.role(), permit), page, across);
    } catch (RecordFrozen _) {
      return new Picture.Unshowable("这一件已封存，不能查阅");
    }
  }

  /// What is a PDF already, else what a PDF can be made of.
  private static FiledFile best(RecordEntry entry) {
    return entry.filing().files().stream()
        .min(Comparator.comparing(file -> file.mediaType().equals(PDF) ? 0 : 1))
        .orElseThrow();
  }

  private Picture converted(FiledFile file, byte[] content, int page, String across) {
    return switch (converter.toPdf(file.name(), content)) {
      case Conversion.Unconvertible(var reason) -> new Picture.Unshowable(reason);
      case Conversion.Converted made -> pictures.page(made.pdf(), page, across);
    };
  }

  private static String across(Actor actor, LocalDateTime at) {
    var unit =
        actor
            .unit()
            .map(Unit::name)
            .filter(name -> !name.equals(actor.user().displayName()))
            .map(name -> " " + name)
            .orElse("");
    return actor.user().displayName() + unit + " " + TIME.format(at);
  }
}
