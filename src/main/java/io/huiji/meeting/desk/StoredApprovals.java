package io.huiji.meeting.desk;

import io.huiji.meeting.Approvals;
import io.huiji.meeting.Topic;
import io.huiji.meeting.rule.Approval;
import io.huiji.meeting.rule.ApprovalChain;
import io.huiji.meeting.rule.Step;
import io.huiji.meeting.table.ApprovalTable;
import io.huiji.web.OneLook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The way of a topic as it was taken, and what is left of it.
@Component
class StoredApprovals implements Approvals {

  private final ApprovalTable approvals;

  StoredApprovals(ApprovalTable approvals) {
    this.approvals = approvals;
  }

  @Override
  public List<Stage> way(Topic topic) {
    return OneLook.once(List.of("StoredApprovals.way", topic), () -> askedWay(topic));
  }

  private List<Stage> askedWay(Topic topic) {
    var chain = approvals.chain(topic);
    var stages = new ArrayList<Stage>();
    chain.history().forEach(approval -> stages.add(taken(approval, chain)));
    var next = mayGoOn(topic);
    for (var step : Step.values()) {
      if (!chain.agreed(step)) {
        stages.add(open(step, open(step, chain, next)));
        next = false;
      }
    }
    return stages;
  }

  private static Status open(Step step, ApprovalChain chain, boolean next) {
    if (chain.unconfirmed(step)) {
      return Status.CLAIMED;
    }
    return next ? Status.NEXT : Status.LATER;
  }

  @Override
  public boolean sourceConfirmed(Topic topic) {
    return approvals.chain(topic).sourceConfirmed();
  }

  private static boolean mayGoOn(Topic topic) {
    return switch (topic.state()) {
      case HANDED_IN, CONFIRMED, ON_AGENDA -> true;
      case DECIDED, DEFERRED, WITHDRAWN, REFUSED -> false;
    };
  }

  private static Stage taken(Approval approval, ApprovalChain chain) {
    return new Stage(
        approval.step().word(),
        approval.step().chinese(),
        status(approval),
        approval.actor(),
        approval.note(),
        Optional.of(approval.at()),
        !approval.submission().equals(chain.submission()));
  }

  private static Status status(Approval approval) {
    return switch (approval.verdict()) {
      case PROPOSE -> Status.PROPOSED;
      case AGREE -> Status.AGREED;
      case RETURN -> Status.RETURNED;
      case REFUSE -> Status.REFUSED;
    };
  }

  private static Stage open(Step step, Status status) {
    return new Stage(step.word(), step.chinese(), status, "", "", Optional.empty(), false);
  }
}
