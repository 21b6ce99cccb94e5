package io.huiji.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.huiji.access.Reader;
import io.huiji.archive.Filing.FiledFile;
import io.huiji.kernel.DataFolder;
import io.huiji.kernel.Digest;
import io.huiji.kernel.RecordId;
import io.huiji.kernel.TopicId;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.SettableClock;
import io.huiji.testkit.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OnBothDatabases
class SidecarTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Path SCHEMA = Path.of("archive-schema/v1/record.schema.json");

  @TempDir Path folder;
  private final TestDatabase database;
  private ArchiveDesk desk;

  SidecarTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    desk =
        ArchiveDesk.open(
            database, new DataFolder(folder), SettableClock.at("2026-12-04T10:00:00").office());
  }

  @Test
  void fitsTheSchemaAtEveryStageOfARecord() throws IOException {
    var topic = TopicId.random();
    var paper = desk.file(Draft.paper("情况说明").of(topic).text("正文").persons("张三"));
    var minutes =
        desk.file(
            Draft.minutes(1)
                .replacing(Draft.minutes(2))
                .readers(
                    Reader.user("mayor")
                        .from(LocalDateTime.parse("2026-12-04T09:00:00"))
                        .until(LocalDateTime.parse("2026-12-19T00:00:00"))));
    assertThat(desk.sidecars().writeMissing()).isEqualTo(2);
    database.inTransaction(() -> desk.archive().admit(paper, List.of(Reader.unit("finance"))));
    desk.sidecars().writeMissing();
    database.inTransaction(() -> desk.archive().conclude(topic, Retention.PERMANENT, "原则通过"));
    desk.sidecars().writeMissing();

    attachPdf(paper);
    desk.sidecars().writeMissing();
    var held =
        RecordEvent.of(
            paper,
            LocalDateTime.parse("2026-12-04T10:00:00"),
            "HELD",
            "archivist",
            Map.of("a", "b"));
    database.inTransaction(() -> desk.events().add(held.with("director")));
    desk.sidecars().writeMissing();

    for (var version = 1; version <= 5; version++) {
      assertThat(faults(Files.readString(sidecar(paper, version)))).isEmpty();
    }
    assertThat(faults(Files.readString(sidecar(minutes, 1)))).isEmpty();
  }

  private void attachPdf(RecordId record) {
    var pdf = "pdf".getBytes(StandardCharsets.UTF_8);
    var file =
        new FiledFile("情况说明.pdf", "pdf", "application/pdf", desk.store().put(pdf), pdf.length);
    database.inTransaction(() -> desk.archive().attach(record, file));
    database.inTransaction(() -> desk.archive().attach(record, file));
    assertThat(desk.entry(record).filing().files()).hasSize(2).contains(file);
  }

  @Test
  void tellsAllThatTheCatalogueKnows() throws IOException {
    var draft = Draft.minutes(1).text("正文").persons("张三", "李四");
    var record = desk.file(draft);
    desk.sidecars().writeMissing();

    var json = json(record, 1);

    assertThat(json.at("/id").asString()).isEqualTo(record.toString());
    assertThat(json.at("/electronicNumber").asString()).isEqualTo("Z109-E2026-000001");
    assertThat(json.at("/filingKey").asString()).isEqualTo(draft.filing().key());
    assertThat(json.at("/number/written").asString()).isEqualTo("〔2026〕1号");
    assertThat(json.at("/archiveCode").asString()).isEqualTo("Z109-WS·2026-Y-BGS-0001");
    assertThat(json.at("/retention").asString()).isEqualTo("Y");
    assertThat(json.at("/files/0/sha256").asString())
        .isEqualTo(Digest.of(draft.contents().getFirst()).hex());
    assertThat(json.at("/text/sha256").asString())
        .isEqualTo(Digest.of("正文".getBytes(StandardCharsets.UTF_8)).hex());
    assertThat(json.at("/persons/1").asString()).isEqualTo("李四");
    assertThat(json.at("/readers/0/token").asString()).isEqualTo("post:MAYOR");
    assertThat(json.at("/custodians/0/custodian").asString()).isEqualTo("custodian");
    assertThat(json.at("/history/0/position").asLong()).isOne();
    assertThat(json.at("/fonds/number").asString()).isEqualTo("Z109");
  }

  @ParameterizedTest
  @EnumSource(RecordKind.class)
  void fitsTheSchemaForEveryKindOfRecord(RecordKind kind) throws IOException {
    var record = desk.file(Draft.of(kind, "某件").text("正文"));
    desk.sidecars().writeMissing();

    assertThat(faults(Files.readString(sidecar(record, 1)))).isEmpty();
    assertThat(json(record, 1).at("/kind").asString()).isEqualTo(kind.name());
  }

  @Test
  void namesTheSidecarBeforeIt() throws IOException {
    var record = desk.file(Draft.paper("情况说明"));
    desk.sidecars().writeMissing();
    database.inTransaction(() -> desk.archive().admit(record, List.of(Reader.unit("finance"))));
    desk.sidecars().writeMissing();

    assertThat(json(record, 1).has("previous")).isFalse();
    assertThat(json(record, 2).at("/previous/version").asInt()).isOne();
    assertThat(json(record, 2).at("/previous/sha256").asString())
        .isEqualTo(Digest.of(sidecar(record, 1)).hex());
  }

  @Test
  void readsBackAsTheSameBytes() throws IOException {
    var record = desk.file(Draft.minutes(1).text("正文"));
    desk.sidecars().writeMissing();
    var bytes = Files.readAllBytes(sidecar(record, 1));

    assertThat(Sidecar.parse(bytes).bytes()).isEqualTo(bytes);
    assertThatThrownBy(() -> Sidecar.parse("{}".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnfitSidecar.class);
  }

  @Test
  void isWrittenOnceForEachVersion() {
    var record = desk.file(Draft.paper("情况说明"));

    assertThat(desk.sidecars().writeMissing()).isOne();
    assertThat(desk.sidecars().writeMissing()).isZero();
    assertThat(sidecar(record, 1)).exists();
  }

  /// As after a crash between the file and the row that says that it is written.
  @Test
  void isTheSameWhenWrittenAgain() throws IOException {
    var record = desk.file(Draft.minutes(1).text("正文"));
    desk.sidecars().writeMissing();
    var first = Files.readAllBytes(sidecar(record, 1));
    database
        .jdbc()
        .sql("update archive_records set sidecar_version = 0, sidecar_due = true")
        .update();
    Files.delete(sidecar(record, 1));

    assertThat(desk.sidecars().writeMissing()).isOne();

    assertThat(sidecar(record, 1)).hasBinaryContent(first);
  }

  @Test
  void writesNothingOfARecordThatWasRolledBack() {
    var draft = Draft.minutes(1);
    draft.contents().forEach(desk.store()::put);
    assertThatThrownBy(
            () ->
                database.inTransaction(
                    () -> {
                      desk.archive().file(draft.filing());
                      throw new IllegalStateException("not issued after all");
                    }))
        .hasMessage("not issued after all");

    assertThat(desk.sidecars().writeMissing()).isZero();
    assertThat(folder.resolve("store/records")).doesNotExist();
  }

  @Test
  void isRefusedByTheSchemaWhenSomethingIsWrong() throws IOException {
    var record = desk.file(Draft.minutes(1));
    desk.sidecars().writeMissing();
    var good = Files.readString(sidecar(record, 1));

    assertThat(faults(good)).isEmpty();
    for (var wrong :
        List.of(
            good.replace("Z109-WS·2026-Y-BGS-0001", "0001"),
            good.replace("\"retention\"", "\"kept\""),
            good.replace("MINUTES", "LETTER"),
            good.replace("huiji-record/1", "huiji-record/2"))) {
      assertThat(faults(wrong)).isNotEmpty();
    }
  }

  @Test
  void servesEveryElementOfTheMetadataStandard() throws IOException {
    var schema = JSON.readTree(Files.readString(SCHEMA));
    var mapping = JSON.readTree(Files.readString(SCHEMA.resolveSibling("da-t-46.json")));

    var number = 1;
    for (var element : mapping.get("elements")) {
      assertThat(element.get("code").asString()).isEqualTo("M" + number++);
      if (element.has("at")) {
        assertThat(inSchema(schema, element.get("at").asString()).isMissingNode())
            .as(element.toString())
            .isFalse();
      } else if (element.get("obligation").asString().equals("required")) {
        assertThat(element.has("always") || element.has("group")).as(element.toString()).isTrue();
      }
    }
    assertThat(number).isEqualTo(89);
  }

  /// {@code /files/items/name}: the property name of the items of the property files.
  private static JsonNode inSchema(JsonNode schema, String pointer) {
    var node = schema;
    for (var part : pointer.substring(1).split("/")) {
      node = part.equals("items") ? node.path("items") : node.path("properties").path(part);
    }
    return node;
  }

  private List<String> faults(String json) throws IOException {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMA));
    return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  private JsonNode json(RecordId record, int version) throws IOException {
    return JSON.readTree(Files.readString(sidecar(record, version)));
  }

  private Path sidecar(RecordId record, int version) {
    return folder.resolve(Sidecars.folder(record.toString()) + "/%04d.json".formatted(version));
  }
}
