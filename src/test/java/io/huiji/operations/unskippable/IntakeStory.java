package io.huiji.operations.unskippable;

import io.huiji.access.Organisation;
import io.huiji.intake.Collector;
import io.huiji.intake.Sample;
import io.huiji.intake.desk.InboxFolder;
import io.huiji.meeting.Topics;
import io.huiji.view.topic.TopicPictures;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/// Papers that come with something missing, and what the office and other units do about it.
record IntakeStory(FullLog log, Path inbox) {

  private static final LocalDate MEETING = LocalDate.of(2026, 12, 17);
  private static final String IN_TIME = "2026-11-30T23:00";
  private static final String NEXT = "2026-12-01T09:00";
  private static final String TOO_LATE = "2026-12-16T23:00";

  void tell() {
    var folder = new InboxFolder(inbox);
    folder.folder(
        "甲",
        sound(
            "调整高龄津贴标准",
            Map.of(
                "reply: 一致",
                "reply: 不一致",
                "objections: []",
                "objections: [{unit: 区审计局, text: 标准偏高}]")));
    var without = sound("调整临时救助标准", Map.of("  - {file: 财政意见.txt, kind: 财政意见, mark: 内部}\n", ""));
    without.remove("财政意见.txt");
    folder.folder("乙", without);
    var secret = sound("调整孤儿养育标准", Map.of("审议文本, mark: 会后收回", "审议文本, mark: 秘密★1年"));
    secret.put("实施方案.txt", "秘密★1年\n第一稿\n");
    folder.folder("丙", secret);
    collect(IN_TIME);
    folder.folder("丁", sound("调整护理补贴标准", Map.of()));
    collect(TOO_LATE);

    acts();
    papers();
  }

  private void acts() {
    log.does("finance", NEXT, "{act: reply-consultation, topic: 关于调整高龄津贴标准的汇报, reply: 基本一致}");
    log.does("mayor", NEXT, "{act: waive-objection, topic: 关于调整高龄津贴标准的汇报, reason: 会上再议}");
    log.does(
        "finance", NEXT, "{act: give-opinion, topic: 关于调整临时救助标准的汇报, kind: 财政意见, verdict: agree}");
    log.does(
        "clerk",
        NEXT,
        "{act: take-on-paper, topic: 关于调整孤儿养育标准的汇报, file: 实施方案.txt, copies: 12, note: 双人送达}");
    log.does("mayor", "2026-12-16T23:10", "{act: admit-late, topic: 关于调整护理补贴标准的汇报, reason: 事项紧急}");
  }

  /// Whichever page is looked at; the plain text comes with it.
  private void papers() {
    var topic = log.office().bean(Topics.class).of(MEETING).getFirst().id().toString();
    var reader = log.office().bean(Organisation.class).actor("mayor", MEETING).orElseThrow();
    var pictures = log.office().bean(TopicPictures.class);
    log.fails("first page", () -> pictures.look(topic, 1, 1, reader));
    log.fails("second page", () -> pictures.look(topic, 1, 2, reader));
  }

  private void collect(String at) {
    log.office().at(at, () -> log.office().bean(Collector.class).collect(inbox));
  }

  private static Map<String, String> sound(String title, Map<String, String> changes) {
    var card = Sample.CARD.replace("2026-12-03", "2026-12-17");
    for (var change : changes.entrySet()) {
      card = card.replace(change.getKey(), change.getValue());
    }
    var files = new LinkedHashMap<String, String>();
    InboxFolder.sound(card)
        .forEach((name, text) -> files.put(name, text.replace("提高城乡低保标准", title)));
    return files;
  }
}
