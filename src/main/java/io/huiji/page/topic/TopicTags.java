package io.huiji.page.topic;

import io.huiji.meeting.TopicState;
import io.huiji.page.kit.Step;
import io.huiji.page.kit.Tag;
import io.huiji.rules.Verdict;
import io.huiji.view.topic.TopicRow;
import io.huiji.view.topic.TopicView.GivenView;
import io.huiji.view.topic.TopicView.StageView;

/// States of topics, steps and opinions as tags.
final class TopicTags {

  private static final String LAPSED = "所审文本已修改，此意见失效";

  private TopicTags() {}

  /// Where a topic stands, in one word.
  static Tag of(TopicRow row) {
    return switch (row.state()) {
      case DECIDED -> Tag.done("已决定");
      case WITHDRAWN -> Tag.rest("已撤回");
      case REFUSED -> Tag.stop("区长不同意上会");
      case DEFERRED -> Tag.hold("暂不作出决定");
      case ON_AGENDA ->
          row.verdict() == Verdict.ACCEPTED ? Tag.done("已列入议程") : verdict(row.verdict());
      case CONFIRMED ->
          row.verdict() == Verdict.ACCEPTED ? Tag.done("区长已确定") : verdict(row.verdict());
      case HANDED_IN ->
          row.verdict() == Verdict.ACCEPTED ? Tag.doing("审批中") : verdict(row.verdict());
    };
  }

  static Tag verdict(Verdict verdict) {
    return switch (verdict) {
      case ACCEPTED -> Tag.done("已收");
      case RETURNED -> Tag.stop("退回");
      case HELD -> Tag.hold("暂缓");
      case LATE -> Tag.soon("迟报");
    };
  }

  static Step step(StageView stage) {
    var tag =
        switch (stage.status()) {
          case AGREED -> stage.lapsed() ? Tag.rest("同意（已失效）") : Tag.done("同意");
          case RETURNED -> Tag.stop("退回修改");
          case REFUSED -> Tag.stop("不同意");
          case PROPOSED -> Tag.done("本人提出，视为已办理");
          case CLAIMED -> Tag.hold("据称由其提出，本人未确认");
          case NEXT -> Tag.doing("当前");
          case LATER -> Tag.rest("未开始");
        };
    return new Step(
        stage.name(),
        stage.who(),
        tag,
        stage.note(),
        stage.lapsed() ? LAPSED : "",
        stage.at().orElse(null),
        tag.word().equals("当前"));
  }

  static Step step(GivenView given) {
    var tag =
        given.lapsed()
            ? Tag.rest(given.verdict() + "（已失效）")
            : given.verdict().startsWith("不")
                ? Tag.stop(given.verdict())
                : Tag.done(given.verdict());
    return new Step(
        given.what(),
        given.who(),
        tag,
        given.text(),
        given.lapsed() ? LAPSED : "",
        given.at(),
        false);
  }

  /// Whether something is still to come of it.
  static boolean open(TopicRow row) {
    return row.state() == TopicState.HANDED_IN
        || row.state() == TopicState.CONFIRMED
        || row.state() == TopicState.ON_AGENDA;
  }
}
