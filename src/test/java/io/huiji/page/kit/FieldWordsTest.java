package io.huiji.page.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          补记讨论情况（record-view）|补记讨论情况（“记录意见”）
          有需要落实的事项的，在 items 中补充|有需要落实的事项的，在“事项”中补充
          核对后写明 unit|核对后写明“单位”
          先办理 hold-meeting|先办理“召开会议”
          在 revise 中写明修改意见，或写 revise: 无|在“修改要求”中写明修改意见，或写修改要求为“无”
          由区长办理 approve-topic（step: mayor）|由区长办理“审核议题”（环节为“区长”）
          缺少“reason”一项|缺少“理由”一项
          文件 report-final.docx 打不开|文件 report-final.docx 打不开
          """)
  void namesActsAndFieldsAsPeopleDo(String written, String spoken) {
    assertThat(FieldWords.spoken(written)).isEqualTo(spoken);
  }
}
