package io.huiji.packet;

import static io.huiji.rules.RuleEntry.listed;
import static io.huiji.rules.Severity.REJECT;

import io.huiji.rules.RuleCode;
import io.huiji.rules.RuleEntry;

/// The rules for copies of a packet.
enum PacketCode implements RuleCode {
  COPY(
      listed("R16.1", "十六", "登记簿上没有的份号、已经收回的份号、还有材料在外而要关闭会议、声明遗失而没有报告", REJECT)
          .by("copies.packet-watermark"));

  @SuppressWarnings("ImmutableEnumChecker") // an entry copies its lists
  private final RuleEntry entry;

  PacketCode(RuleEntry entry) {
    this.entry = entry;
  }

  @Override
  public RuleEntry entry() {
    return entry;
  }
}
