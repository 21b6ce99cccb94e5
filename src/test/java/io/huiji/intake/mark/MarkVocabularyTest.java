package io.huiji.intake.mark;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.kernel.Marking;
import io.huiji.kernel.SecrecyLevel;
import io.huiji.profile.RuleProfiles;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkVocabularyTest {
  private final MarkVocabulary vocabulary =
      new MarkVocabulary(RuleProfiles.shipped().inForceOn(LocalDate.of(2026, 1, 1)).custody());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "会后收回|会后收回",
        "【会后收回】|会后收回",
        "（会后收回）|会后收回",
        "会 后 收 回|会后收回",
        "会　后　收　回|会后收回",
        "会议收回|会后收回",
        "保管要求：会后收回|会后收回",
        "内部|内部",
        "内部事项　注意保管|内部事项 注意保管",
        "内部资料，注意保存|内部资料 注意保存",
        "内部资料|内部资料 注意保存",
        "内部 会后收回|内部 会后收回",
        "会后收回  特急|会后收回",
        "000001 会后收回|会后收回",
        "内部★1年|内部"
      })
  void custodyMarksAreReadInTheirManyWordings(String text, String custody) {
    assertThat(vocabulary.marks(text)).contains(Marking.custody(custody));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "秘密|SECRET|''|''",
        "密级：秘密|SECRET|''|''",
        "机密★10年|CONFIDENTIAL|10年|''",
        "绝 密 ★ 30 年|TOP_SECRET|30年|''",
        "秘密★1年|SECRET|1年|''",
        "秘密1年|SECRET|1年|''",
        "机密★会议开始前|CONFIDENTIAL|会议开始前|''",
        "机密★2027年1月1日解密|CONFIDENTIAL|2027年1月1日解密|''",
        "机密★长期|CONFIDENTIAL|长期|''",
        "秘密★6个月 会后收回|SECRET|6个月|会后收回",
        "秘密 会后收回|SECRET|''|会后收回",
        "会后收回 秘密★1年|SECRET|1年|会后收回",
        "000012　机密★1年　特急|CONFIDENTIAL|1年|''"
      })
  void secrecyMarksAreReadWithTheirTerms(
      String text, SecrecyLevel level, String term, String custody) {
    assertThat(vocabulary.marks(text)).contains(new Marking(custody, level, term));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "标有会后收回或者密级的文件不得带出会场",
        "会后收回的文件",
        "国家秘密分为绝密、机密、秘密三级",
        "秘密级",
        "机密文件管理办法",
        "绝密、机密、秘密",
        "商业秘密",
        "内部审查情况",
        "内部控制",
        "密级",
        "000001",
        "特急",
        "",
        "关于印发工作细则的通知"
      })
  void wordsThatMerelyMentionAMarkAreNone(String text) {
    assertThat(vocabulary.marks(text)).isEmpty();
  }

  @Test
  void copyNumberLevelAndUrgencyAreNotCountedAsLines() {
    assertThat(vocabulary.aside("000001")).isTrue();
    assertThat(vocabulary.aside("特 急")).isTrue();
    assertThat(vocabulary.aside("机密★1年")).isTrue();
    assertThat(vocabulary.aside("会后收回")).isFalse();
    assertThat(vocabulary.aside("区民政局")).isFalse();
  }

  @Test
  void shortUnknownWordingsAreRecognisedButTitlesAreNot() {
    assertThat(vocabulary.looksLikeMark("阅后交回")).isTrue();
    assertThat(vocabulary.looksLikeMark("请妥善保管")).isTrue();
    assertThat(vocabulary.looksLikeMark("文物保管办法")).isFalse();
    assertThat(vocabulary.looksLikeMark("关于内部管理的情况说明")).isFalse();
  }
}
