package io.huiji.intake.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.document.OfficeTemplates;
import io.huiji.document.PaperReader;
import io.huiji.document.PaperReaders;
import io.huiji.document.Reading;
import io.huiji.intake.Sample;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormCardTest {
  private final PaperReader reader = PaperReaders.inProcess();

  @Test
  void theFilledInFormSaysTheSameAsTheYaml() {
    var form = card(read(values()));

    assertThat(form).isEqualTo(yaml());
  }

  @Test
  void theFormIsReadByItsTableWhereTheControlsAreGone() {
    var reading = read(values());
    var bare = with(reading, Map.of());

    assertThat(card(bare)).isEqualTo(yaml());
  }

  @Test
  void anOrdinaryPaperIsNoForm() {
    var reading = reader.read("情况说明.txt", Sample.STATEMENT.getBytes(StandardCharsets.UTF_8));

    assertThat(FormCard.read("情况说明.txt", reading)).isEmpty();
  }

  @Test
  void leaveObjectionsAndRepliesAreReadFromTheirCells() {
    var values = values();
    values.put("presenter", "区民政局/分管负责人");
    values.put("presenterLeaveReason", "出差");
    values.put("presenterLeaveFile", "请假单.docx");
    values.put("objections", "区审计局：标准偏高（未协调）");

    var card = card(read(values)).card();

    assertThat(card.presenterLeave().orElseThrow().file()).isEqualTo("请假单.docx");
    assertThat(card.objections()).singleElement().extracting("text").isEqualTo("标准偏高");
    assertThat(card.objections().getFirst().settled()).isFalse();
  }

  private Reading read(Map<String, Object> values) {
    var docx = OfficeTemplates.shipped().render("会议阅办卡", values).docx();
    return reader.read("会议阅办卡.docx", docx);
  }

  private static SubmittedCard card(Reading reading) {
    return ((CardRead.Found) FormCard.read("会议阅办卡.docx", reading).orElseThrow()).card();
  }

  private static SubmittedCard yaml() {
    return ((CardRead.Found)
            YamlCard.read("submission.yaml", Sample.CARD.getBytes(StandardCharsets.UTF_8)))
        .card();
  }

  private static Map<String, Object> values() {
    var values = new HashMap<String, Object>();
    values.put("meeting", "2026-12-03");
    values.put("unit", "区民政局");
    values.put("title", "关于提高城乡低保标准的汇报");
    values.put("category", "五（三）");
    values.put("subtype", "");
    values.put("type", "审议");
    values.put("source", "区政府办公室");
    values.put("urgency", "平");
    values.put("major", "否");
    values.put("majorDecision", "否");
    values.put("fiscal", "是");
    values.put("legalReview", "是");
    values.put("presenter", "区民政局/主要负责人");
    values.put("presenterLeaveReason", "");
    values.put("presenterLeaveFile", "");
    values.put("groundworkResearch", "已做：调研.txt");
    values.put("groundworkOpinions", "已做：调研.txt");
    values.put("groundworkAdvice", "不需要：沿用省定标准");
    values.put("groundworkReview", "已做：调研.txt");
    values.put("consulted", "区财政局：一致");
    values.put("objections", "");
    values.put("observers", "区发展和改革局、区财政局、区审计局");
    values.put("contact", "");
    values.put(
        "materials",
        List.of(
            material(1, "情况说明.txt", "情况说明", "会后收回"),
            material(2, "实施方案.txt", "审议文本", "会后收回"),
            material(3, "合法性审查意见.txt", "合法性审查意见", "内部"),
            material(4, "财政意见.txt", "财政意见", "内部"),
            material(5, "审计意见.txt", "审计意见", "内部")));
    return values;
  }

  private static Map<String, Object> material(int number, String file, String kind, String mark) {
    return Map.of("number", String.valueOf(number), "file", file, "kind", kind, "mark", mark);
  }

  private static Reading with(Reading reading, Map<String, String> fields) {
    return new Reading(
        reading.format(),
        reading.faults(),
        reading.text(),
        reading.lines(),
        fields,
        reading.tables(),
        reading.count(),
        reading.hiddenCharacters(),
        reading.images(),
        reading.pages(),
        reading.countedFromLayout());
  }
}
