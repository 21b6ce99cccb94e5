package io.huiji.bench.pages;

import io.huiji.HuijiApplication;
import io.huiji.access.Accounts;
import io.huiji.access.Organisation;
import io.huiji.access.OrganisationFile;
import io.huiji.access.OrganisationImport;
import io.huiji.access.Post;
import io.huiji.access.Reader;
import io.huiji.act.Act;
import io.huiji.act.ActFields;
import io.huiji.act.ActResult;
import io.huiji.act.Acts;
import io.huiji.archive.Archive;
import io.huiji.archive.Filing;
import io.huiji.archive.Filing.FiledFile;
import io.huiji.archive.RecordKind;
import io.huiji.archive.Retention;
import io.huiji.calendar.OfficeClock;
import io.huiji.document.Manuscript;
import io.huiji.document.Typesetter;
import io.huiji.kernel.DocumentNumber;
import io.huiji.kernel.Marking;
import io.huiji.kernel.SubmissionId;
import io.huiji.meeting.Card;
import io.huiji.meeting.HandedIn;
import io.huiji.meeting.Topics;
import io.huiji.minutes.Minutes;
import io.huiji.rules.Verdict;
import io.huiji.search.Indexer;
import io.huiji.store.ContentStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/// A made-up office in its third year: 50 people, closed meetings with their minutes, two meetings
/// to come, an archive of some thousand records, and an inbox for the night.
final class SampleHouse {

  static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
  static final String PASSWORD = "a-password-of-the-bench";

  private static final int CLOSED = 26;
  private static final int TOPICS = 9;
  private static final int COMING = 20;
  private static final int RECORDS = 3_000;
  private static final int HANDED_IN = 24;
  private static final List<String> UNITS =
      List.of("civil-affairs", "finance", "audit", "reform", "justice", "housing", "education", "town.north");
  private static final List<String> NAMES =
      List.of("区民政局", "区财政局", "区审计局", "区发展和改革局", "区司法局", "区住房和城乡建设局", "区教育局", "城北镇");
  private static final List<String> MATTERS =
      List.of("提高城乡低保标准", "城区道路改造", "冬季供热保障", "学校布局调整", "年度预算执行", "小区停车管理", "规范性文件管理", "应急物资储备");

  private final ConfigurableApplicationContext house;

  private SampleHouse(ConfigurableApplicationContext house) {
    this.house = house;
  }

  static List<String> people(int many) {
    var people =
        new ArrayList<>(
            List.of("mayor", "vice.executive", "vice.civil", "vice.urban", "director", "clerk", "archivist", "custodian"));
    for (var number = people.size(); number < many; number++) {
      people.add("person." + number);
    }
    return people;
  }

  static void make(Path data, Path inbox, int many) throws Exception {
    Files.createDirectories(data.resolve("store"));
    Files.createDirectories(data.resolve("index"));
    try (var context =
        new SpringApplicationBuilder(HuijiApplication.class)
            .web(WebApplicationType.NONE)
            .run("--huiji.data=" + data)) {
      var house = new SampleHouse(context);
      house.moveIn(many);
      for (var week = 1; week <= CLOSED; week++) {
        house.meets(TODAY.minusWeeks(week));
      }
      house.drafts();
      house.toCome(TODAY.plusDays(6));
      house.toCome(TODAY.plusDays(13));
      for (var number = 1; number <= RECORDS; number++) {
        house.files(number);
      }
      context.getBean(Indexer.class).catchUp();
    }
    fill(inbox);
  }

  private void moveIn(int many) throws IOException {
    try (var sample = SampleHouse.class.getResourceAsStream("/organisation/sample.yaml")) {
      var text = new StringBuilder(new String(sample.readAllBytes(), StandardCharsets.UTF_8));
      for (var name : people(many)) {
        if (name.startsWith("person.")) {
          var number = Integer.parseInt(name.substring(7));
          text.append(
              "  - {name: %s, display: 经办%d, unit: %s}%n"
                  .formatted(name, number, UNITS.get(number % UNITS.size())));
        }
      }
      bean(OrganisationImport.class).load(OrganisationFile.parse(text.toString()), "system");
    }
    for (var name : people(many)) {
      bean(Accounts.class).create(name);
      bean(Accounts.class).change(name, PASSWORD);
    }
  }

  private void meets(LocalDate day) {
    var titles = IntStream.range(0, TOPICS).mapToObj(number -> handsIn(day, number)).toList();
    var before = day.minusDays(1).atTime(9, 0);
    titles.forEach(title -> agreed(title, day, before));
    does("mayor", before, "fix-agenda", Map.of("meeting", day.toString(), "topics", titles, "time", "09:00", "place", "三楼"));
    var then = day.atTime(9, 0);
    does("clerk", then, "record-attendance", Map.of("meeting", day.toString(), "present", List.of("mayor", "vice.executive", "vice.civil", "vice.urban")));
    does("mayor", then, "hold-meeting", Map.of("meeting", day.toString()));
    for (var number = 0; number < TOPICS; number++) {
      does(
          "mayor",
          then,
          "decide",
          Map.of(
              "meeting", day.toString(), "topic", titles.get(number), "decision", "通过",
              "items", List.of(Map.of("text", "组织实施" + titles.get(number), "lead", NAMES.get(number % NAMES.size()), "due", day.plusDays(120).toString()))));
    }
    does("clerk", then.plusHours(3), "close-meeting", Map.of("meeting", day.toString()));
  }

  /// All but the last meeting's minutes are issued.
  private void drafts() {
    bean(OfficeClock.class).at(TODAY.atTime(8, 0), () -> bean(Minutes.class).draftDue());
    for (var week = CLOSED; week > 1; week--) {
      var day = TODAY.minusWeeks(week).toString();
      for (var step : List.of("director", "mayor")) {
        does(step, TODAY.atTime(8, 30), "approve-minutes", Map.of("meeting", day, "step", step, "verdict", "agree"));
      }
    }
  }

  private void toCome(LocalDate day) {
    for (var number = 0; number < COMING; number++) {
      var title = handsIn(day, number);
      if (number % 2 == 0) {
        does("clerk", TODAY.atTime(8, 0), "approve-topic", Map.of("meeting", day.toString(), "topic", title, "step", "office", "verdict", "agree"));
      }
    }
  }

  private void agreed(String title, LocalDate day, LocalDateTime at) {
    for (var step : List.of("clerk/office", "director/director", "vice", "mayor/mayor")) {
      var who = step.equals("vice") ? vice(title, day) : step.split("/")[0];
      does(who, at, "approve-topic", Map.of("meeting", day.toString(), "topic", title, "step", step.equals("vice") ? "vice" : step.split("/")[1], "verdict", "agree"));
    }
  }

  private String vice(String title, LocalDate day) {
    var organisation = bean(Organisation.class);
    var topic = bean(Topics.class).titled(title, Optional.of(day)).getFirst();
    return organisation.viceInCharge(organisation.unit(topic.unit(), day).orElseThrow(), day).orElseThrow().name();
  }

  private String handsIn(LocalDate day, int number) {
    var title = "关于%s的汇报（%d月%d日第%d件）".formatted(MATTERS.get(number % MATTERS.size()), day.getMonthValue(), day.getDayOfMonth(), number + 1);
    var card =
        new Card("五（二）", "", "deliberation", "office", "平", false, false, number % 3 == 0, false, "主要负责人",
            Optional.empty(), Map.of(), List.of(), List.of(), Optional.of(List.of("区教育局")), List.of());
    var in =
        new HandedIn(day, UNITS.get(number % UNITS.size()), title, Optional.empty(), card, Verdict.ACCEPTED,
            SubmissionId.random(), Marking.custody("会后收回"));
    bean(TransactionOperations.class).executeWithoutResult(_ -> bean(Topics.class).handIn(in));
    return title;
  }

  private void files(int number) {
    var pdf = ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj trailer<</Root 1 0 R>>\n%" + number).getBytes(StandardCharsets.US_ASCII);
    var day = LocalDate.of(2024, 1, 5).plusDays(number % 700);
    var matter = MATTERS.get(number % MATTERS.size());
    var text = "会议听取了关于%s的汇报，研究了资金来源、实施时间和分工，同意所提方案，由%s牵头组织实施。".formatted(matter, NAMES.get(number % NAMES.size()));
    var filing =
        new Filing("bench/" + number, RecordKind.MINUTES, "关于" + matter + "的会议纪要第" + number + "件",
            Optional.of(new DocumentNumber(day.getYear(), 1000 + number)), day, Optional.empty(), "区政府办公室", "", day,
            Marking.custody("会后收回"),
            List.of(new FiledFile("会议纪要.pdf", "pdf", "application/pdf", bean(ContentStore.class).put(pdf), pdf.length)),
            text.repeat(12), List.of(), List.of(NAMES.get(number % NAMES.size())), "通过",
            List.of(Reader.post(Post.MAYOR), Reader.post(Post.VICE_MAYOR), Reader.post(Post.DIRECTOR), Reader.post(Post.CLERK),
                Reader.post(Post.ARCHIVIST), Reader.post(Post.CUSTODIAN), Reader.unit(UNITS.get(number % UNITS.size()))),
            Optional.of(Retention.PERMANENT), Optional.empty());
    bean(OfficeClock.class)
        .at(day.atTime(10, 0), () -> bean(TransactionOperations.class).execute(_ -> bean(Archive.class).file(filing)));
  }

  private static void fill(Path inbox) throws IOException {
    for (var number = 0; number < HANDED_IN; number++) {
      var folder = Files.createDirectories(inbox.resolve("报送-" + number));
      var title = "关于%s的再次汇报（第%d件）".formatted(MATTERS.get(number % MATTERS.size()), number);
      Files.writeString(folder.resolve("submission.yaml"), card(title, number));
      Files.write(folder.resolve("情况说明.docx"), paper(title, 3));
      Files.write(folder.resolve("方案.docx"), paper(title + "方案", 30));
    }
  }

  private static String card(String title, int number) {
    return """
        meeting: %s
        unit: %s
        topic:
          title: %s
          category: 五（二）
          type: deliberation
          presenter: %s/主要负责人
          groundwork: {调查研究: done, 征求意见: done, 咨询论证: done, 内部审查: done}
        materials:
        - {file: 情况说明.docx, kind: 情况说明, mark: 会后收回}
        - {file: 方案.docx, kind: 审议文本, mark: 会后收回}
        observers: [区财政局]
        """
        .formatted(TODAY.plusDays(6), NAMES.get(number % NAMES.size()), title, NAMES.get(number % NAMES.size()));
  }

  private static byte[] paper(String title, int times) {
    var text = "起草过程、主要内容、法律政策依据、合理性和可行性、征求意见情况、合法性审查情况说明如下。由责任单位牵头组织实施。";
    var blocks = new ArrayList<Manuscript.Block>();
    for (var part = 0; part < times; part++) {
      blocks.add(new Manuscript.Text(text + part));
    }
    return Typesetter.docx(Manuscript.of("会后收回", title, blocks));
  }

  private void does(String user, LocalDateTime at, String act, Map<String, Object> fields) {
    var actor = bean(Organisation.class).actor(user, at.toLocalDate()).orElseThrow();
    var result = bean(OfficeClock.class).at(at, () -> bean(Acts.class).perform(new Act(act, new ActFields(fields), actor, at)));
    if (!(result instanceof ActResult.Done)) {
      throw new IllegalStateException(user + " " + act + " " + fields + ": " + result);
    }
  }

  private <T> T bean(Class<T> type) {
    return house.getBean(type);
  }
}
