package io.huiji.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.huiji.kernel.RecordId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A version of a record as it stands beside the bytes: {@code archive-schema/v1}. What is not
/// there is left out; dates and times are the office's local ones, in ISO form.
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"format", "id"})
public record Sidecar(
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
    List<Happening> history,
    List<Occurrence> events,
    @Nullable Former previous) {

  /// A text without one of these is none of this format.
  public Sidecar {
    Stream.of(format, id, electronicNumber, filingKey, kind, title, meeting, author, unit)
        .forEach(Objects::requireNonNull);
    Stream.of(documentDate, fonds, marking, decision, filed).forEach(Objects::requireNonNull);
    files = List.copyOf(files);
    persons = List.copyOf(persons);
    units = List.copyOf(units);
    readers = List.copyOf(readers);
    relations = List.copyOf(relations);
    custodians = List.copyOf(custodians);
    history = List.copyOf(history);
    events = List.copyOf(events);
  }

  static final String FORMAT = "huiji-record/1";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  public record SeriesNumber(int year, int number, String written) {}

  /// @param number 全宗号
  /// @param unit 立档单位名称
  public record Fonds(String number, String unit) {}

  public record Mark(String custody, String level, String term) {}

  public record File(
      String name, String role, String mediaType, String sha256, String sm3, long bytes) {}

  public record Text(String sha256, String sm3, long bytes) {}

  /// @param until exclusive
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Grant(
      String token, @Nullable String from, @Nullable String until, boolean atFiling) {}

  /// @param byHand true where somebody set it after the filing; else left out
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Relation(String type, String filingKey, @Nullable Boolean byHand) {}

  /// @param until exclusive; left out for the present custodian
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Keeper(String custodian, String from, @Nullable String until) {}

  /// @param position in the change feed
  public record Happening(long position, int version, String what, String at) {}

  /// What happened beside the changes of the record itself.
  ///
  /// @param second the other one, where two people acted
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Occurrence(
      int number,
      String at,
      String kind,
      String actor,
      @Nullable String second,
      SortedMap<String, String> detail) {}

  /// The sidecar before this one: whoever changes an old one is found by the next.
  public record Former(int version, String sha256) {}

  /// @throws UnfitSidecar when these bytes are none of this format
  public static Sidecar parse(byte[] json) {
    try {
      var read = JSON.readValue(json, Sidecar.class);
      if (!FORMAT.equals(read.format)) {
        throw new UnfitSidecar("格式是“" + read.format + "”，应为 " + FORMAT);
      }
      return read;
    } catch (JacksonException e) {
      throw new UnfitSidecar(e.getOriginalMessage());
    }
  }

  /// The same with these links alone, after this sidecar before it.
  public Sidecar telling(List<Relation> links, @Nullable Former before) {
    ObjectNode told = JSON.valueToTree(this);
    told.set("relations", JSON.valueToTree(links));
    told.remove("previous");
    if (before != null) {
      told.set("previous", JSON.valueToTree(before));
    }
    return JSON.treeToValue(told, Sidecar.class);
  }

  /// Every link that it tells.
  public List<Link> links() {
    return relations.stream()
        .map(
            told ->
                new Link(
                    RelationType.of(told.type), told.filingKey, Boolean.TRUE.equals(told.byHand)))
        .toList();
  }

  /// Whether the other one says the same, but for links: a package leaves out those that lead out
  /// of what it may tell.
  public boolean sameButForLinks(Sidecar other) {
    return telling(List.of(), null).equals(other.telling(List.of(), null));
  }

  public RecordId record() {
    return new RecordId(UUID.fromString(id));
  }

  /// The same record always gives the same bytes.
  public byte[] bytes() {
    return (JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
