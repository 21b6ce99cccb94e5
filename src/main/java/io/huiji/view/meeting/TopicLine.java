package io.huiji.view.meeting;

import io.huiji.kernel.TopicId;
import java.util.List;

/// A topic as lists of a meeting show it.
///
/// @param number on the agenda in force; 0 for none
/// @param mark 会后收回, 秘密★5年 …; empty for none
/// @param unit full name; {@code unitCode} its code
/// @param urgency 特急, 急 or 平
/// @param observers full names of those invited for it alone
/// @param state word of where it stands: 已报送, 区长已确定, 已列入议程, 已决定 …
/// @param ready whether its papers may be in the packet
/// @param lacks why not: 迟报, or what is to be mended; empty when it is ready
/// @param past which meeting put it off or did not pass it, and why (R15.1); empty for none
/// @param confirmed whether the mayor agrees to its papers as they are
/// @param minutes planned; 0 where nobody planned
public record TopicLine(
    int number,
    TopicId id,
    String title,
    String mark,
    String unit,
    String unitCode,
    String urgency,
    boolean major,
    String presenter,
    List<String> observers,
    String state,
    boolean ready,
    String lacks,
    String past,
    boolean confirmed,
    int minutes) {

  public TopicLine {
    observers = List.copyOf(observers);
  }
}
