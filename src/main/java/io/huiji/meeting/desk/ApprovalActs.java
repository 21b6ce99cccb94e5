package io.huiji.meeting.desk;

import io.huiji.access.Post;
import io.huiji.access.Unit;
import io.huiji.access.User;
import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.act.UnfitField;
import io.huiji.kernel.SubmissionId;
import io.huiji.meeting.Topic;
import io.huiji.meeting.TopicApproved;
import io.huiji.meeting.TopicState;
import io.huiji.meeting.rule.Approval;
import io.huiji.meeting.rule.ApprovalChain;
import io.huiji.meeting.rule.ApprovalChain.Candidate;
import io.huiji.meeting.rule.MeetingCode;
import io.huiji.meeting.rule.Step;
import io.huiji.meeting.rule.StepVerdict;
import io.huiji.meeting.table.ApprovalTable;
import io.huiji.meeting.table.TopicTable;
import io.huiji.notice.Notice;
import io.huiji.notice.Notices;
import io.huiji.rules.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// A topic's way to the meeting, step by step (R6.1).
@Component
class ApprovalActs {
  private final Desk desk;
  private final TopicTable topics;
  private final ApprovalTable approvals;
  private final Notices notices;
  private final ApplicationEventPublisher events;

  ApprovalActs(
      Desk desk,
      TopicTable topics,
      ApprovalTable approvals,
      Notices notices,
      ApplicationEventPublisher events) {
    this.desk = desk;
    this.topics = topics;
    this.approvals = approvals;
    this.notices = notices;
    this.events = events;
  }

  Done approve(Act act) {
    var step = step(act);
    var verdict = verdict(act);
    var topic = desk.topic(act);
    var chain = approvals.chain(topic);
    var findings = new ArrayList<>(unfit(topic));
    findings.addAll(chain.check(step, candidate(act, step, topic)));
    ActRefused.unlessEmpty(findings);
    take(act, topic, chain, step, verdict);
    return Done.to(topic.title()).reason(note(act)).notes(withoutReason(act, verdict, topic));
  }

  /// Whom the card names as proposing says so himself, or that he did not (R4.1).
  Done confirmSource(Act act) {
    var topic = desk.topic(act);
    var chain = approvals.chain(topic);
    var step = chain.claimed().orElseThrow(() -> ActRefused.because(nothingToConfirm(topic)));
    var findings = new ArrayList<>(undecided(topic));
    if (chain.agreed(step)) {
      findings.add(source(topic).observed("本人已经确认").allowed("尚未确认的议题").fix("不必重复办理"));
    } else {
      notWhomTheCardNames(candidate(act, step, topic), topic).ifPresent(findings::add);
    }
    ActRefused.unlessEmpty(findings);
    var verdict = own(act) ? StepVerdict.PROPOSE : StepVerdict.RETURN;
    take(act, topic, chain, step, verdict);
    return Done.to(topic.title()).reason(note(act));
  }

  private static boolean own(Act act) {
    var word = act.fields().optionalText("verdict").orElse("agree");
    return StepVerdict.named(word)
        .filter(verdict -> verdict != StepVerdict.RETURN)
        .map(StepVerdict.AGREE::equals)
        .orElseThrow(
            () ->
                new UnfitField(
                    "verdict", "“verdict”应为 agree（确由本人提出）或 refuse（不是），现为“" + word + "”"));
  }

  private static Finding nothingToConfirm(Topic topic) {
    return source(topic)
        .observed("阅办卡没有写明由主任或副区长提出")
        .allowed("阅办卡写明由主任或副区长提出的议题")
        .fix("区长提出的，由区长办理 approve-topic（step: mayor），即为确认；办公室提出的不必确认");
  }

  private static Optional<Finding> notWhomTheCardNames(Candidate candidate, Topic topic) {
    return candidate.holdsThePost()
        ? Optional.empty()
        : Optional.of(
            source(topic)
                .observed(candidate.inWords() + "当日不是" + candidate.postInWords())
                .allowed("阅办卡写明的提出人本人确认")
                .fix("请由" + candidate.postInWords() + "办理"));
  }

  private static Finding source(Topic topic) {
    return MeetingCode.SOURCE.reject().where(topic.title());
  }

  private void take(Act act, Topic topic, ApprovalChain chain, Step step, StepVerdict verdict) {
    var submission = topic.submission().map(SubmissionId::toString).orElseThrow();
    var approval =
        new Approval(
            chain.round(), step, verdict, act.actor().name(), note(act), submission, act.at());
    approvals.add(topic.id(), approval);
    if (verdict == StepVerdict.RETURN || verdict == StepVerdict.REFUSE) {
      tellTheUnit(topic, approval);
    }
    if (step == Step.MAYOR) {
      topics.state(topic.id(), stateAfterTheMayor(topic, verdict));
    }
    events.publishEvent(new TopicApproved(topic.id()));
  }

  private static TopicState stateAfterTheMayor(Topic topic, StepVerdict verdict) {
    return switch (verdict) {
      case AGREE, PROPOSE ->
          topic.state() == TopicState.ON_AGENDA ? TopicState.ON_AGENDA : TopicState.CONFIRMED;
      case RETURN -> TopicState.HANDED_IN;
      case REFUSE -> TopicState.REFUSED;
    };
  }

  private Candidate candidate(Act act, Step step, Topic topic) {
    var actor = act.actor();
    return switch (step) {
      case OFFICE -> holder(act, Post.CLERK);
      case DIRECTOR -> holder(act, Post.DIRECTOR);
      case MAYOR -> holder(act, Post.MAYOR);
      case VICE -> {
        var unit = desk.unit(topic.unit(), act.at().toLocalDate());
        var vice = unit.flatMap(u -> desk.organisation().viceInCharge(u, act.at().toLocalDate()));
        yield new Candidate(
            actor.name(),
            actor.inWords(),
            vice.map(User::name).filter(actor.name()::equals).isPresent(),
            "分管" + unit.map(Unit::name).orElse(topic.unit()) + "的副区长");
      }
    };
  }

  private static Candidate holder(Act act, Post post) {
    return new Candidate(
        act.actor().name(), act.actor().inWords(), act.actor().holds(post), post.chinese());
  }

  private static List<Finding> undecided(Topic topic) {
    var state =
        switch (topic.state()) {
          case HANDED_IN, CONFIRMED, ON_AGENDA -> "";
          case DECIDED -> "议题已经决定";
          case DEFERRED -> "议题已暂不作出决定，须重新报送";
          case WITHDRAWN -> "议题已撤回";
          case REFUSED -> "区长已不同意上会，须重新报送";
        };
    return state.isEmpty()
        ? List.of()
        : List.of(refusal(topic).observed(state).allowed("已报送、尚未决定的议题").fix("重新报送后再办理"));
  }

  private static List<Finding> unfit(Topic topic) {
    var decided = undecided(topic);
    if (!decided.isEmpty()) {
      return decided;
    }
    return switch (topic.verdict()) {
      case ACCEPTED -> List.of();
      case LATE ->
          List.of(
              MeetingCode.RECEIPT
                  .reject()
                  .where(topic.title())
                  .observed("材料逾期报送，未经区长同意列入")
                  .allowed("按时报送，或者由区长同意列入")
                  .fix("由区长办理 admit-late，或者改在下次会议研究"));
      case HELD -> List.of(notAccepted(topic, "材料待补，尚未接收"));
      case RETURNED -> List.of(notAccepted(topic, "材料已退回"));
    };
  }

  private static Finding notAccepted(Topic topic, String observed) {
    return refusal(topic).observed(observed).allowed("材料已接收的议题").fix("报送单位按回执补正，接收后再办理");
  }

  private static List<Finding> withoutReason(Act act, StepVerdict verdict, Topic topic) {
    return verdict == StepVerdict.AGREE || !note(act).isEmpty()
        ? List.of()
        : List.of(
            MeetingCode.APPROVAL
                .warn()
                .where(topic.title())
                .observed(verdict.chinese() + "而没有写明意见")
                .allowed("退回或不同意的写明意见")
                .fix("将意见告知报送单位"));
  }

  private void tellTheUnit(Topic topic, Approval approval) {
    notices.post(
        new Notice(
                "议题审核/" + topic.id() + "/" + approval.round() + "/" + topic.unit(),
                topic.unit(),
                "议题审核",
                "议题“" + topic.title() + "”：" + approval.verdict().chinese(),
                approval.step().chinese()
                    + "："
                    + approval.verdict().chinese()
                    + (approval.note().isEmpty() ? "。" : "。意见：" + approval.note()))
            .naming(topic.title(), topic.marking()));
  }

  private static Step step(Act act) {
    var word = act.fields().text("step");
    return Step.named(word)
        .orElseThrow(
            () -> new UnfitField("step", "“step”应为 office、director、vice 或 mayor，现为“" + word + "”"));
  }

  private static StepVerdict verdict(Act act) {
    var word = act.fields().text("verdict");
    return StepVerdict.named(word)
        .orElseThrow(
            () -> new UnfitField("verdict", "“verdict”应为 agree、return 或 refuse，现为“" + word + "”"));
  }

  private static String note(Act act) {
    return act.fields()
        .optionalText("note")
        .or(() -> act.fields().optionalText("reason"))
        .orElse("");
  }

  private static Finding refusal(Topic topic) {
    return MeetingCode.APPROVAL.reject().where(topic.title());
  }

  /// Whether someone may withdraw the topic: the unit its own, the office any.
  static Optional<Finding> mayNotWithdraw(Act act, Topic topic) {
    var actor = act.actor();
    var own = actor.unit().map(Unit::code).filter(topic.unit()::equals).isPresent();
    var office = actor.holds(Post.CLERK) || actor.holds(Post.DIRECTOR) || actor.holds(Post.MAYOR);
    var fixed = topic.state() == TopicState.ON_AGENDA && !actor.holds(Post.MAYOR);
    if ((own || office) && !fixed) {
      return Optional.empty();
    }
    var finding = MeetingCode.SOURCE.reject().where(topic.title());
    return Optional.of(
        fixed && (own || office)
            ? finding.observed("议题已列入审定的议程").allowed("列入审定议程的议题由区长撤回").fix("请区长办理 withdraw-topic")
            : finding
                .observed(actor.inWords() + "不是报送单位，也不是区政府办公室")
                .allowed("报送单位或者区政府办公室撤回")
                .fix("请报送单位或者区政府办公室办理"));
  }
}
