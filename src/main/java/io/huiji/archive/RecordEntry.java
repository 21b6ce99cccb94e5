package io.huiji.archive;

import io.huiji.access.Reader;
import io.huiji.kernel.RecordId;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A record as the catalogue shows it; the filing's text is there in the change feed alone.
///
/// @param electronicNumber 电子文件号, drawn when it was taken in and never changed
/// @param version counts up with every change: filed, readers admitted, concluded
/// @param code archive code (档号), once drawn
/// @param decision as it stands now; the topic may have been decided after the filing
/// @param filed when it was taken in
/// @param readers as they stand now, which may have grown since it was filed
/// @param links to other records, beside those of its filing
public record RecordEntry(
    RecordId id,
    String electronicNumber,
    int version,
    Filing filing,
    Optional<String> code,
    Optional<Retention> retention,
    String decision,
    List<Reader> readers,
    LocalDateTime filed,
    List<Link> links) {

  private static final String CORRECTION = "correction/";

  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  public RecordEntry {
    readers = List.copyOf(readers);
    links = List.copyOf(links);
  }

  /// One that is linked to no other.
  public RecordEntry(
      RecordId id,
      String electronicNumber,
      int version,
      Filing filing,
      Optional<String> code,
      Optional<Retention> retention,
      String decision,
      List<Reader> readers,
      LocalDateTime filed) {
    this(
        id,
        electronicNumber,
        version,
        filing,
        code,
        retention,
        decision,
        readers,
        filed,
        List.of());
  }

  /// Every link, those that its filing says first.
  public List<Link> allLinks() {
    var all = new ArrayList<Link>();
    filing.replaces().ifPresent(key -> all.add(new Link(RelationType.REPLACES, key)));
    filing.excerptOf().ifPresent(key -> all.add(new Link(RelationType.EXCERPT_OF, key)));
    all.addAll(links);
    return all;
  }

  /// The filing that took its place; empty while it is the one in force.
  public Optional<String> replacedBy() {
    return links.stream()
        .filter(link -> link.type() == RelationType.REPLACED_BY)
        .map(Link::key)
        .findFirst();
  }

  /// How people speak of it: number, else archive code, else electronic number. No title: it stands
  /// in logs and reports.
  public String spokenName() {
    return filing.number().map(Object::toString).or(() -> code).orElse(electronicNumber);
  }

  /// By all of which people may speak of it.
  public List<String> names() {
    return Stream.of(filing.number().map(Object::toString), code, Optional.of(electronicNumber))
        .flatMap(Optional::stream)
        .toList();
  }

  /// How permits and consents name a record.
  public static String protectedName(RecordId record) {
    return "record:" + record;
  }

  /// The key under which a correction of this record is filed: there is at most one.
  public static String correctionOf(RecordId record) {
    return CORRECTION + record;
  }

  /// The record that this one was filed as the correction of.
  public Optional<RecordId> corrects() {
    var named =
        filing.key().startsWith(CORRECTION) ? filing.key().substring(CORRECTION.length()) : "";
    return ID.matcher(named).matches() ? Optional.of(RecordId.of(named)) : Optional.empty();
  }

  /// Whether it was corrected; a later version of a packet or of a paper is no correction.
  public boolean corrected() {
    return replacedBy().filter(key -> key.startsWith(CORRECTION)).isPresent();
  }

  RecordEntry nextVersion() {
    return new RecordEntry(
        id,
        electronicNumber,
        version + 1,
        filing,
        code,
        retention,
        decision,
        readers,
        filed,
        links);
  }

  RecordEntry withText(String text) {
    return new RecordEntry(
        id,
        electronicNumber,
        version,
        filing.withText(text),
        code,
        retention,
        decision,
        readers,
        filed,
        links);
  }
}
