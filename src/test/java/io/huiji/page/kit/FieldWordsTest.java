package io.huiji.page.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldWordsTest {

  @ParameterizedTest
  @CsvSource({
    "阅办卡：fiscal,阅办卡：涉及财政资金",
    "阅办卡：topic.legal-review,阅办卡：需合法性审查",
    "阅办卡：groundwork.内部审查,阅办卡：前期工作·内部审查",
    "阅办卡：topic.consulted第2条.unit,阅办卡：会商单位第2条·单位",
    "第3页第2段,第3页第2段",
    "vice.civil任区长,vice.civil任区长",
    "topic,议题"
  })
  void namesAPlaceOfTheCardAsTheCardDoes(String written, String spoken) {
    assertThat(FieldWords.place(written)).isEqualTo(spoken);
  }

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
          fiscal为“也许”|涉及财政资金为“也许”
          请在阅办卡中把“groundwork.调查研究”改写成是|请在阅办卡中把“前期工作·调查研究”改写成是
          涉及财政资金的，阅办卡 fiscal 填 true|涉及财政资金的，阅办卡“涉及财政资金”填“是”
          请改写议题类型为 deliberation 或 progress|请改写议题类型为“审议”或“进展情况汇报”
          在阅办卡中填 settled: true 重新报送|在阅办卡中填已协调为“是” 重新报送
          请核对编号；可以先用 search 查找|请核对编号；可以先检索
          文件 report-final.docx 打不开|文件 report-final.docx 打不开
          """)
  void namesActsAndFieldsAsPeopleDo(String written, String spoken) {
    assertThat(FieldWords.spoken(written)).isEqualTo(spoken);
  }
}
