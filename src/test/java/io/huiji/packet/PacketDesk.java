package io.huiji.packet;

import io.huiji.batch.Trouble;
import io.huiji.document.Converter;
import io.huiji.intake.Submissions;
import io.huiji.kernel.MaterialKind;
import io.huiji.kernel.TopicId;
import io.huiji.packet.Packets.PacketState;
import io.huiji.rules.Verdict;
import io.huiji.store.ContentStore;
import io.huiji.testkit.Office;
import io.huiji.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/// The sample office with a meeting on 2026-12-03 and two topics with papers.
final class PacketDesk implements AutoCloseable {

  static final LocalDate DAY = LocalDate.of(2026, 12, 3);
  static final String ALLOWANCE = "关于提高城乡低保标准的汇报";
  static final String HEATING = "关于冬季供热保障的汇报";

  final Office office;
  final HandedInPapers papers = new HandedInPapers();
  final PlainConverter converter = new PlainConverter();
  final TopicId allowance;
  final TopicId heating;
  private final Path folder;

  PacketDesk(TestDatabase database, Path folder) {
    this(database, folder, true);
  }

  /// @param plain with {@link PlainConverter} in the place of the office program
  PacketDesk(TestDatabase database, Path folder, boolean plain) {
    this.folder = folder;
    this.office = Office.sample(database, folder, parts(plain));
    this.heating = office.handsIn("housing", "2026-12-03", HEATING);
    this.allowance = office.handsIn("civil-affairs", "2026-12-03", ALLOWANCE);
  }

  private ApplicationContextInitializer<GenericApplicationContext> parts(boolean plain) {
    return context -> {
      context.registerBean("handedInPapers", Submissions.class, () -> papers, PacketDesk::first);
      if (plain) {
        context.registerBean("plainConverter", Converter.class, () -> converter, PacketDesk::first);
      }
    };
  }

  private static void first(BeanDefinition definition) {
    definition.setPrimary(true);
  }

  PacketDesk withPapers() {
    add(allowance, "情况说明.docx", MaterialKind.STATEMENT, "pages=2 低保");
    add(allowance, "实施方案.docx", MaterialKind.TEXT_FOR_REVIEW, "pages=5 低保");
    add(heating, "情况说明.docx", MaterialKind.STATEMENT, "pages=3 供热");
    return this;
  }

  void add(TopicId topic, String name, MaterialKind kind, String content) {
    add(topic, name, kind, content.getBytes(StandardCharsets.UTF_8));
  }

  void add(TopicId topic, String name, MaterialKind kind, byte[] content) {
    papers.add(store(), topic, name, kind, content);
  }

  void change(TopicId topic, String name, String content) {
    papers.replace(store(), topic, name, content.getBytes(StandardCharsets.UTF_8));
  }

  /// The agenda is fixed: allowance first.
  PacketDesk fixed() {
    office.confirms("vice.urban", HEATING);
    office.confirms("vice.civil", ALLOWANCE);
    fix(ALLOWANCE, HEATING);
    return this;
  }

  void fix(String... titles) {
    office.does(
        "mayor",
        "2026-12-01T10:00",
        "{act: fix-agenda, meeting: 2026-12-03, time: '09:00', place: 区政府三楼会议室, topics: [%s]}"
            .formatted(String.join(", ", titles)));
  }

  /// The submission of the topic is judged anew.
  void judged(String unit, String title, Verdict verdict) {
    office.handsIn(unit, "2026-12-03", title, Office.card("office", false), verdict);
  }

  void held() {
    office.does(
        "clerk",
        "2026-12-03T09:00",
        "{act: record-attendance, meeting: 2026-12-03, present: [mayor, vice.civil, vice.urban],"
            + " observers: [finance]}");
    office.does("mayor", "2026-12-03T09:00", "{act: hold-meeting, meeting: 2026-12-03}");
  }

  List<Trouble> night() {
    return office.at("2026-12-01T23:00", () -> packets().assemble(DAY));
  }

  PacketState state() {
    return packets().state(DAY).orElseThrow();
  }

  byte[] file(int index) {
    try {
      return Files.readAllBytes(folder.resolve(state().files().get(index).path()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Packets packets() {
    return office.bean(Packets.class);
  }

  private ContentStore store() {
    return office.bean(ContentStore.class);
  }

  @Override
  public void close() {
    office.close();
  }
}
