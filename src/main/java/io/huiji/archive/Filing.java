package io.huiji.archive;

import io.huiji.access.Reader;
import io.huiji.kernel.Digest;
import io.huiji.kernel.DocumentNumber;
import io.huiji.kernel.Marking;
import io.huiji.kernel.TopicId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a module hands to the archive to be kept for ever.
///
/// @param key what makes it the same filing; filing it again changes nothing
/// @param meeting date of the meeting it belongs to
/// @param author responsible body (责任者)
/// @param unit code of the unit whose paper it is; empty for the office's own
/// @param documentDate 成文日期, or the day of receipt for a paper
/// @param text for the index; of papers that we rendered it comes from the model
/// @param persons, units and decision for the index fields
/// @param readers who may know that it exists
/// @param retention known already (minutes, packet: permanent), or empty until the topic is
///   decided; the archive code is drawn only then
/// @param replaces key of the filing that this one corrects
/// @param excerptOf key of the filing of which this one tells a part
public record Filing(
    String key,
    RecordKind kind,
    String title,
    Optional<DocumentNumber> number,
    LocalDate meeting,
    Optional<TopicId> topic,
    String author,
    String unit,
    LocalDate documentDate,
    Marking marking,
    List<FiledFile> files,
    String text,
    List<String> persons,
    List<String> units,
    String decision,
    List<Reader> readers,
    Optional<Retention> retention,
    Optional<String> replaces,
    Optional<String> excerptOf) {

  public Filing {
    files = List.copyOf(files);
    persons = List.copyOf(persons);
    units = List.copyOf(units);
    readers = List.copyOf(readers);
  }

  /// Something whole.
  public Filing(
      String key,
      RecordKind kind,
      String title,
      Optional<DocumentNumber> number,
      LocalDate meeting,
      Optional<TopicId> topic,
      String author,
      String unit,
      LocalDate documentDate,
      Marking marking,
      List<FiledFile> files,
      String text,
      List<String> persons,
      List<String> units,
      String decision,
      List<Reader> readers,
      Optional<Retention> retention,
      Optional<String> replaces) {
    this(
        key,
        kind,
        title,
        number,
        meeting,
        topic,
        author,
        unit,
        documentDate,
        marking,
        files,
        text,
        persons,
        units,
        decision,
        readers,
        retention,
        replaces,
        Optional.empty());
  }

  Filing withText(String full) {
    return new Filing(
        key,
        kind,
        title,
        number,
        meeting,
        topic,
        author,
        unit,
        documentDate,
        marking,
        files,
        full,
        persons,
        units,
        decision,
        readers,
        retention,
        replaces,
        excerptOf);
  }

  Filing withReaders(List<Reader> now) {
    return new Filing(
        key,
        kind,
        title,
        number,
        meeting,
        topic,
        author,
        unit,
        documentDate,
        marking,
        files,
        text,
        persons,
        units,
        decision,
        now,
        retention,
        replaces,
        excerptOf);
  }

  /// @param name as people know it
  /// @param role original, pdf, docx, zip …
  public record FiledFile(String name, String role, String mediaType, Digest content, long size) {}
}
