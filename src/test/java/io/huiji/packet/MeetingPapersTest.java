package io.huiji.packet;

import static io.huiji.packet.PacketDesk.ALLOWANCE;
import static io.huiji.packet.PacketDesk.HEATING;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.document.PaperReader;
import io.huiji.testkit.Engine;
import io.huiji.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The documents of a fixed agenda.
class MeetingPapersTest {

  private static final String FOLDER = "out/meetings/2026-12-03/议程第1版/";

  @TempDir Path folder;
  private TestDatabase database;
  private PacketDesk desk;

  @BeforeEach
  void open() {
    database = Engine.H2.fresh();
    desk = new PacketDesk(database, folder).withPapers().fixed();
  }

  @AfterEach
  void close() {
    desk.close();
    database.close();
  }

  @Test
  void areThereAsSoonAsTheMayorHasFixedIt() throws IOException {
    assertThat(text("会议议程.docx")).contains("甲区长", "区政府三楼会议室", ALLOWANCE, HEATING);
    assertThat(text("会议通知-丙副区长.docx")).contains(ALLOWANCE, HEATING);
  }

  @Test
  void tellAUnitOfItsOwnTopicsOnly() throws IOException {
    assertThat(text("会议通知-区民政局.docx")).contains(ALLOWANCE).doesNotContain("供热");
    assertThat(text("会议通知-区住房和城乡建设局.docx")).contains(HEATING).doesNotContain("低保");
  }

  @Test
  void areWrittenAgainByTheNightWhereTheyAreGoneAndLeftWhereAClerkHasWorkedInThem()
      throws IOException {
    var gone = folder.resolve(FOLDER + "会议通知-区民政局.docx");
    var bytes = Files.readAllBytes(gone);
    Files.delete(gone);
    Files.writeString(folder.resolve(FOLDER + "会议议程.docx"), "the clerk's own");

    desk.night();

    assertThat(gone).hasBinaryContent(bytes);
    assertThat(folder.resolve(FOLDER + "会议议程.docx")).hasContent("the clerk's own");
  }

  @Test
  void areMarkedVoidWhenThereIsANewAgenda() {
    desk.fix(HEATING, ALLOWANCE);

    desk.night();

    assertThat(folder.resolve(FOLDER + "作废.txt")).hasContent("议程第1版已作废，请使用第2版。");
    assertThat(folder.resolve("out/meetings/2026-12-03/议程第2版/会议议程.docx")).exists();
  }

  private String text(String name) throws IOException {
    return desk.office
        .bean(PaperReader.class)
        .read("a.docx", Files.readAllBytes(folder.resolve(FOLDER + name)))
        .text();
  }
}
