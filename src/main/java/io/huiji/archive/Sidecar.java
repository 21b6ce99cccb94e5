package io.huiji.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.huiji.access.Reader;
import io.huiji.archive.Catalogue.Row;
import io.huiji.archive.ChangeFeed.Event;
import io.huiji.archive.Holdings.Holding;
import io.huiji.kernel.Digest;
import io.huiji.kernel.DocumentNumber;
import io.huiji.kernel.TopicId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A version of a record as it stands beside the bytes: {@code archive-schema/v1}. What is not
/// there is left out; dates and times are the office's local ones, in ISO form.
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"format", "id"})
record Sidecar(
    String format,
    String id,
    String electronicNumber,
    int version,
    String filingKey,
    String kind,
    String title,
    @Nullable SeriesNumber number,
    String meeting,
    @Nullable String topic,
    String author,
    String unit,
    String documentDate,
    Fonds fonds,
    Mark marking,
    List<File> files,
    @Nullable Text text,
    List<String> persons,
    List<String> units,
    String decision,
    List<Grant> readers,
    @Nullable String retentionAtFiling,
    @Nullable String retention,
    @Nullable String archiveCode,
    List<Relation> relations,
    List<Keeper> custodians,
    String filed,
    List<Happening> history) {

  private static final String FORMAT = "huiji-record/1";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  record SeriesNumber(int year, int number, String written) {}

  /// @param number 全宗号
  /// @param unit 立档单位名称
  record Fonds(String number, String unit) {}

  record Mark(String custody, String level, String term) {}

  record File(String name, String role, String mediaType, String sha256, long bytes) {}

  record Text(String sha256) {}

  /// @param until exclusive
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Grant(String token, @Nullable String from, @Nullable String until, boolean atFiling) {}

  record Relation(String type, String filingKey) {}

  /// @param until exclusive; left out for the present custodian
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Keeper(String custodian, String from, @Nullable String until) {}

  /// @param position in the change feed
  record Happening(long position, int version, String what, String at) {}

  static Sidecar of(Row row, Fonds fonds, List<Holding> holdings, List<Event> history) {
    var entry = row.entry();
    var filing = entry.filing();
    return new Sidecar(
        FORMAT,
        entry.id().toString(),
        entry.electronicNumber(),
        entry.version(),
        filing.key(),
        filing.kind().name(),
        filing.title(),
        filing.number().map(Sidecar::number).orElse(null),
        filing.meeting().toString(),
        filing.topic().map(TopicId::toString).orElse(null),
        filing.author(),
        filing.unit(),
        filing.documentDate().toString(),
        fonds,
        new Mark(
            filing.marking().custody(), filing.marking().level().name(), filing.marking().term()),
        filing.files().stream()
            .map(f -> new File(f.name(), f.role(), f.mediaType(), f.content().hex(), f.size()))
            .toList(),
        row.text().map(Digest::hex).map(Text::new).orElse(null),
        filing.persons(),
        filing.units(),
        entry.decision(),
        entry.readers().stream()
            .map(reader -> grant(reader, filing.readers().contains(reader)))
            .toList(),
        filing.retention().map(Retention::code).orElse(null),
        entry.retention().map(Retention::code).orElse(null),
        entry.code().orElse(null),
        Stream.concat(
                filing.replaces().stream().map(key -> new Relation("replaces", key)),
                filing.excerptOf().stream().map(key -> new Relation("excerpt-of", key)))
            .toList(),
        holdings.stream().map(Sidecar::keeper).toList(),
        written(entry.filed()),
        history.stream()
            .map(e -> new Happening(e.position(), e.version(), e.what(), written(e.at())))
            .toList());
  }

  private static SeriesNumber number(DocumentNumber number) {
    return new SeriesNumber(number.year(), number.number(), number.toString());
  }

  private static Grant grant(Reader reader, boolean atFiling) {
    return new Grant(
        reader.token(),
        reader.from().equals(LocalDateTime.MIN) ? null : written(reader.from()),
        reader.until().equals(LocalDateTime.MAX) ? null : written(reader.until()),
        atFiling);
  }

  private static Keeper keeper(Holding holding) {
    return new Keeper(
        holding.custodian(),
        written(holding.from()),
        holding.until().map(Sidecar::written).orElse(null));
  }

  private static String written(LocalDateTime time) {
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
  }

  /// The same record always gives the same bytes.
  byte[] bytes() {
    return (JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
