package io.huiji.minutes.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.kernel.Digest;
import io.huiji.kernel.TopicId;
import io.huiji.meeting.Agenda;
import io.huiji.meeting.Attendance;
import io.huiji.meeting.Decision;
import io.huiji.meeting.Decision.Kind;
import io.huiji.minutes.text.Session.Organs;
import io.huiji.minutes.text.Session.Person;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftWriterTest {
  private static final LocalDate DAY = LocalDate.of(2026, 12, 3);
  private static final String ALLOWANCE = "关于提高城乡低保标准的汇报";

  @Test
  void saysWhenAndUnderWhomTheMeetingWas() {
    assertThat(draft(decision(Kind.PASSED, "", "", "")).lead())
        .isEqualTo("2026年12月3日（星期四）上午，区长张三主持召开区长办公会议，研究了“关于提高城乡低保标准的汇报”。现将议定事项纪要如下：");
  }

  @Test
  void putsWhatIsToBeDoneUnderTheDecision() {
    var item =
        new Decision.Item(
            "修改完善后印发。", "civil-affairs", List.of("finance"), Optional.of(DAY.plusDays(28)));
    var other = new Decision.Item("由区财政局牵头落实资金", "finance", List.of(), Optional.empty());
    var draft = draft(decision(Kind.PASSED_IN_PRINCIPLE, "", "完善保障措施。", "", item, other));

    var topic = draft.items().getFirst();
    assertThat(topic.heading()).isEqualTo("一、关于提高城乡低保标准的汇报");
    assertThat(topic.body())
        .isEqualTo("会议听取了区民政局关于提高城乡低保标准的汇报。会议议定：原则通过，由区民政局按照会议意见修改（完善保障措施）后按程序办理，并明确以下事项：");
    assertThat(topic.points())
        .containsExactly("（一）修改完善后印发，由区民政局牵头，区财政局配合，于2026年12月31日前完成。", "（二）由区财政局牵头落实资金。");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PASSED |  |  |  | 会议议定：通过。",
        "PASSED_IN_PRINCIPLE |  | 无 |  | 会议议定：原则通过。",
        "REJECTED |  |  | 论证不充分或者有遗漏 | 会议决定：不予通过。理由：论证不充分或者有遗漏。",
        "DEFERRED |  |  | 意见分歧较大 | 会议决定：暂不作出决定。理由：意见分歧较大。由区民政局进一步协商协调后，再提请会议研究。",
        "DEFERRED |  |  | 论证不充分 | 会议决定：暂不作出决定。理由：论证不充分。由区民政局重新组织论证后，再提请会议研究。",
        "DEFERRED | 领导未到会 |  | 其他 | 会议决定：暂不作出决定。理由：其他（领导未到会）。由区民政局在条件成熟后，再提请会议研究。",
        "OTHER | 待财政测算后另行研究。 |  |  | 会议决定：待财政测算后另行研究。",
      })
  void saysWhatWasDecidedAndWhy(Kind kind, String text, String revise, String reason, String said) {
    var draft = draft(decision(kind, blank(text), blank(revise), blank(reason)));

    assertThat(draft.items().getFirst().body()).endsWith("的汇报。" + said);
  }

  @Test
  void listsPeopleInTheOrderOfTheTeamAndUnitsInTheirOwn() {
    var draft = draft(decision(Kind.PASSED, "", "", ""));

    assertThat(draft.present()).isEqualTo("张三、丙副区长");
    assertThat(draft.leave()).isEqualTo("丁副区长");
    assertThat(draft.observers()).isEqualTo("区财政局、戊主任");
    assertThat(draft.remark()).isEqualTo("缺席：乙副区长。到会成员不足规定人数，召集人决定召开会议，理由：防汛。");
    assertThat(draft.reportTo()).isEqualTo("区长张三，乙副区长，丙副区长，丁副区长");
    assertThat(draft.copyTo()).isEqualTo("区财政局，区教育局，区民政局");
  }

  @Test
  void changesItsHashWithEveryWordButNotWithTheNumber() {
    var draft = draft(decision(Kind.PASSED, "", "", ""));

    assertThat(draft(decision(Kind.PASSED, "", "", "")).hash()).isEqualTo(draft.hash());
    assertThat(draft(decision(Kind.REJECTED, "", "", "其他：无")).hash()).isNotEqualTo(draft.hash());
    assertThat(draft.text(new MinutesDraft.Issue("〔2026〕8号", "2026年12月4日", "2026年12月4日")))
        .contains("〔2026〕8号")
        .contains("2026年12月4日印发");
  }

  @ParameterizedTest
  @CsvSource({"1, 一", "9, 九", "10, 十", "11, 十一", "19, 十九", "20, 二十", "21, 二十一", "99, 九十九"})
  void countsInChinese(int number, String numeral) {
    assertThat(Wording.numeral(number)).isEqualTo(numeral);
  }

  @Test
  void quotesATitleThatIsNoReport() {
    assertThat(Wording.heard("区教育局", "A05 “奇特”标题")).isEqualTo("会议听取了区教育局就“A05 ‘奇特’标题”所作的汇报。");
  }

  @Test
  void namesARecipientOnBothListsOnceOnTheHigher() {
    var recipients =
        new Recipients(List.of("mayor", "finance", "mayor"), List.of("audit", "finance"));

    assertThat(recipients.reportTo()).containsExactly("mayor", "finance");
    assertThat(recipients.copyTo()).containsExactly("audit");
  }

  private static String blank(String text) {
    return text == null ? "" : text;
  }

  private static MinutesDraft draft(Decision decision) {
    var session = session(decision);
    return DraftWriter.write(session, Recipients.of(session));
  }

  private static Session session(Decision decision) {
    var item =
        new Agenda.Item(
            1, decision.topic(), ALLOWANCE, "civil-affairs", "主要负责人", List.of("education"));
    var agenda =
        new Agenda(
            DAY,
            1,
            LocalTime.of(9, 0),
            "会议室",
            List.of(item),
            List.of("finance"),
            Digest.of(new byte[0]));
    var attendance =
        new Attendance(
            "mayor",
            List.of("director", "vice.civil", "mayor"),
            List.of("vice.urban"),
            List.of("vice.executive", "education"),
            List.of("finance"),
            Optional.of("防汛"));
    var units = new LinkedHashMap<String, String>();
    units.put("finance", "区财政局");
    units.put("education", "区教育局");
    units.put("civil-affairs", "区民政局");
    return new Session(
        new Organs("某区人民政府", "某区人民政府办公室", "区长办公会议"),
        agenda,
        attendance,
        List.of(decision),
        List.of("mayor", "vice.executive", "vice.civil", "vice.urban"),
        Map.of(
            "mayor", new Person("张三", "区长张三"),
            "vice.executive", new Person("乙副区长", "乙副区长"),
            "vice.civil", new Person("丙副区长", "丙副区长"),
            "vice.urban", new Person("丁副区长", "丁副区长"),
            "director", new Person("戊主任", "戊主任")),
        units,
        Set.of(),
        false);
  }

  private static Decision decision(
      Kind kind, String text, String revise, String reason, Decision.Item... items) {
    return new Decision(
        TopicId.random(),
        1,
        ALLOWANCE,
        kind,
        text,
        revise,
        reason,
        "mayor",
        new ArrayList<>(List.of(items)));
  }
}
