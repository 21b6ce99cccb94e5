package io.huiji.intake.card;

import io.huiji.intake.Code;
import io.huiji.profile.PlainYaml;

/// The card as {@code submission.yaml}.
public final class YamlCard {
  private YamlCard() {}

  public static CardRead read(String file, byte[] content) {
    try {
      var map = PlainYaml.map(PlainYaml.read(content));
      return map == null
          ? unreadable(file, "内容不是若干“名称: 值”", "")
          : new CardRead.Found(file, new CardParser().parse(map));
    } catch (PlainYaml.UnreadableYaml e) {
      return unreadable(
          file, String.valueOf(e.getMessage()), e.line() > 0 ? "第" + e.line() + "行" : "");
    }
  }

  private static CardRead unreadable(String file, String what, String where) {
    return new CardRead.Unreadable(
        file,
        Code.CARD_UNREADABLE
            .reject()
            .file(file)
            .observed("阅办卡文件读不出来：" + what)
            .allowed("UTF-8 编码、格式正确的 submission.yaml，或填好的会议阅办卡")
            .where(where)
            .fix("请按样例改正格式后重新报送；也可以改用会议阅办卡（docx）"));
  }
}
