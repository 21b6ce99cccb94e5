package io.huiji.packet;

import io.huiji.batch.Trouble;
import io.huiji.packet.PacketPress.PressStopped;
import io.huiji.packet.PacketTable.Deviation;
import io.huiji.packet.PacketTable.PacketRow;
import io.huiji.packet.PacketTable.Slip;
import java.util.List;
import java.util.stream.Stream;

/// What a person has to look after, in words.
final class PacketTroubles {

  private PacketTroubles() {}

  static List<Trouble> of(PacketInputs inputs, List<Slip> slips) {
    var outside =
        inputs.topics().stream()
            .filter(topic -> !topic.accepted())
            .map(topic -> outside(inputs, topic));
    return Stream.concat(outside, slips.stream().map(slip -> slip(inputs, slip))).toList();
  }

  /// Nothing that has to be done: the packet can be used as it is.
  static List<Trouble> of(PacketRow packet, List<Deviation> deviations) {
    return deviations.stream()
        .map(
            deviation ->
                Trouble.noted(
                    "材料不合 PDF/A-2b，会议材料因此也不合：" + deviation.faults(),
                    packet.meeting() + "《" + deviation.topic() + "》" + deviation.file(),
                    "不影响使用；归档要求 PDF/A 的，请报送单位改报 docx 或合乎 PDF/A 的 PDF"))
        .toList();
  }

  private static Trouble outside(PacketInputs inputs, PacketTopic topic) {
    return Trouble.forAPerson(
        "已列入议程的议题，报送材料现未通过审核，未收入会议材料",
        inputs.meeting() + " 议题" + topic.numberInWords() + "《" + topic.title() + "》",
        "请督促" + topic.unit() + "改正后重新报送，或由区长调整议程");
  }

  private static Trouble slip(PacketInputs inputs, Slip slip) {
    return Trouble.forAPerson(
        "材料未能转换成 PDF，会议材料中以说明页代替：" + slip.reason(),
        inputs.meeting() + "《" + slip.topic() + "》" + slip.file(),
        "请报送单位换用 docx 或 PDF 重新报送，或将原件另行打印放入会议材料");
  }

  static Trouble stopped(PacketInputs inputs, PressStopped stopped) {
    return Trouble.forAPerson(
        "会议材料未能生成：" + stopped.getMessage(), inputs.name(), "请检查办公软件和模板后重新运行夜间作业");
  }
}
