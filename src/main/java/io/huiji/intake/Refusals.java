package io.huiji.intake;

import io.huiji.document.Fault;
import io.huiji.rules.Finding;
import java.util.List;

/// Findings about a delivery that cannot be opened at all.
final class Refusals {
  private Refusals() {}

  static List<Finding> of(String name, Fault fault) {
    return List.of(
        Code.of(fault.code())
            .reject()
            .file(name)
            .observed("压缩包无法打开" + (fault.detail().isBlank() ? "" : "（" + fault.detail() + "）"))
            .allowed("完整、不加密、大小正常的 zip 压缩包，或文件夹")
            .fix("请重新打包（zip，不设密码）后报送，也可以直接报送文件夹"),
        Code.INCOMPLETE
            .reject()
            .file(name)
            .observed("压缩包打不开，看不到阅办卡和材料")
            .allowed("会议阅办卡、会议材料、列席单位名单三样齐全")
            .fix("请重新打包后报送"));
  }
}
