package io.huiji.meeting.rule;

import io.huiji.meeting.Topic;
import io.huiji.rules.Finding;
import java.util.List;
import java.util.Optional;

/// A topic as an act names it, by its title: it has to be one of the meeting's, still to be heard
/// there.
final class NamedTopic {

  static final String ALLOWED = "议题须已报送本次会议，题目完全一致";

  private NamedTopic() {}

  /// What stands against a title that none of the meeting's topics bears, or several.
  ///
  /// @param refusal as the act words it, without what was observed
  /// @param here topics of the meeting that bear the title
  static Optional<Finding> notOne(Finding refusal, List<Topic> here) {
    var finding = refusal.allowed(ALLOWED);
    return switch (here.size()) {
      case 1 -> Optional.empty();
      case 0 -> Optional.of(finding.observed("没有这个议题").fix("核对题目，一字不差地写"));
      default ->
          Optional.of(finding.observed("本次会议有" + here.size() + "个议题同名").fix("请报送单位更改其中一个议题的题目"));
    };
  }

  /// Why it is no longer to be heard; empty while it is.
  static Optional<String> gone(Topic topic) {
    return switch (topic.state()) {
      case WITHDRAWN -> Optional.of("议题已撤回");
      case REFUSED -> Optional.of("区长已不同意上会");
      default -> Optional.empty();
    };
  }
}
