package io.huiji.meeting.rule;

import io.huiji.rules.Finding;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The way of a topic to the meeting (R6.1): office → director → vice mayor in charge → mayor.
///
/// Who proposed it gave his own step by proposing it and may not give it again; but the card is the
/// unit's, so its word on who proposed counts only when he has confirmed it himself. What the mayor
/// himself puts forward he may confirm without the steps before (R4.1), unless it is about money:
/// that wants the consent of the vice mayor in charge first (R7.3).
///
/// @param source office, director, vice or mayor, as on the card
/// @param fiscal whether public money is touched
/// @param submission in force; steps taken over another one have lapsed
/// @param history every step ever taken, oldest first
public record ApprovalChain(
    String source, boolean fiscal, String submission, List<Approval> history) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M月d日 HH:mm");

  public ApprovalChain {
    history = List.copyOf(history);
  }

  /// Who wants to take a step.
  ///
  /// @param name user name
  /// @param inWords how sentences name him
  /// @param holdsThePost whether the post of that step is his on the day of the act
  public record Candidate(String name, String inWords, boolean holdsThePost, String postInWords) {}

  public int round() {
    return history.isEmpty()
        ? 1
        : history.getLast().round() + (goesOn(history.getLast().verdict()) ? 0 : 1);
  }

  private static boolean goesOn(StepVerdict verdict) {
    return switch (verdict) {
      case AGREE, PROPOSE -> true;
      case RETURN, REFUSE -> false;
    };
  }

  /// Steps that stand: agreed in this round, over the papers in force. Having proposed them is not
  /// undone by a return.
  public List<Approval> standing() {
    var round = round();
    return history.stream()
        .filter(approval -> approval.submission().equals(submission))
        .filter(approval -> approval.round() == round || approval.verdict() == StepVerdict.PROPOSE)
        .toList();
  }

  /// Steps of this round that were taken over other papers.
  public List<Approval> lapsed() {
    var round = round();
    return history.stream()
        .filter(approval -> approval.round() == round && !approval.submission().equals(submission))
        .toList();
  }

  public boolean confirmed() {
    return given().contains(Step.MAYOR);
  }

  public boolean agreed(Step step) {
    return given().contains(step);
  }

  /// Everything that stands against taking this step now.
  public List<Finding> check(Step step, Candidate candidate) {
    return Stream.of(
            again(step), ownProposal(step, candidate), wrongPost(step, candidate), outOfOrder(step))
        .flatMap(Optional::stream)
        .toList();
  }

  private Set<Step> given() {
    return standing().stream()
        .map(Approval::step)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Step.class)));
  }

  /// The step of him who proposed the topic by the card's word: the director's or the vice mayor's.
  public Optional<Step> claimed() {
    return switch (source) {
      case "director" -> Optional.of(Step.DIRECTOR);
      case "vice" -> Optional.of(Step.VICE);
      default -> Optional.empty();
    };
  }

  /// Whether the card's word on this step's holder waits for his own.
  public boolean unconfirmed(Step step) {
    return claimed().filter(step::equals).isPresent() && !agreed(step);
  }

  /// Whether nobody is named on the card as proposing who has not said so himself.
  public boolean sourceConfirmed() {
    return source.equals("mayor") ? confirmed() : claimed().map(this::agreed).orElse(true);
  }

  private Optional<Finding> again(Step step) {
    return standing().stream()
        .filter(approval -> approval.step() == step)
        .filter(approval -> approval.verdict() != StepVerdict.PROPOSE)
        .findFirst()
        .map(
            approval ->
                refusal(step)
                    .observed(step.chinese() + "一步已于" + MINUTE.format(approval.at()) + "同意")
                    .allowed("同一份材料每一步只办理一次")
                    .fix("不必重复办理，请办理下一步"));
  }

  private Optional<Finding> ownProposal(Step step, Candidate candidate) {
    if (claimed().filter(step::equals).isPresent()) {
      return Optional.of(ownProposal(step));
    }
    return standing().stream()
        .filter(approval -> approval.step() == Step.OFFICE && step != Step.OFFICE)
        .filter(approval -> approval.actor().equals(candidate.name()))
        .findFirst()
        .map(
            _ ->
                refusal(step)
                    .observed(candidate.inWords() + "已作为经办人提出上会建议")
                    .allowed("提出上会建议的人不得再审核同一议题")
                    .fix("请由另一位审核人办理"));
  }

  private Finding ownProposal(Step step) {
    var finding = refusal(step).allowed("提出人不审核自己提出的议题，提出即视为这一步已办理");
    return agreed(step)
        ? finding.observed("本议题由这一步的审核人自己提出（source: " + source + "）").fix("跳过这一步，由下一步的审核人办理")
        : finding
            .observed("阅办卡写明本议题由这一步的审核人自己提出（source: " + source + "），本人尚未确认")
            .fix("确由本人提出的，办理 confirm-source；不是的，同样办理 confirm-source，verdict 写 refuse");
  }

  private Optional<Finding> wrongPost(Step step, Candidate candidate) {
    if (candidate.holdsThePost()) {
      return Optional.empty();
    }
    return Optional.of(
        refusal(step)
            .observed(candidate.inWords() + "当日不是" + candidate.postInWords())
            .allowed(step.chinese() + "只能由当日任该职务的人办理")
            .fix("请由" + candidate.postInWords() + "办理"));
  }

  private Optional<Finding> outOfOrder(Step step) {
    var missing = missingBefore(step);
    if (step == Step.MAYOR && source.equals("mayor")) {
      return fiscal && missing.contains(Step.VICE)
          ? Optional.of(withoutConsent(missing))
          : Optional.empty();
    }
    return missing.isEmpty() ? Optional.empty() : Optional.of(outOfOrder(step, missing));
  }

  private Finding outOfOrder(Step step, List<Step> missing) {
    var first = missing.getFirst();
    var names = missing.stream().map(Step::chinese).collect(Collectors.joining("、"));
    var lapsed = lapsed().stream().anyMatch(approval -> missing.contains(approval.step()));
    return refusal(step)
        .observed(
            "尚未办理："
                + names
                + (unconfirmed(first) ? "（阅办卡写明由其提出，本人尚未确认）" : "")
                + (lapsed ? "（材料重新报送后，原来的同意已失效）" : ""))
        .allowed("依次为：办公室提出上会建议、主任审核、分管副区长审核、区长确定")
        .fix(
            unconfirmed(first)
                ? "先由提出人本人确认（confirm-source）"
                : "先办理" + first.chinese() + "（approve-topic, step: " + first.word() + "）");
  }

  /// Money of the mayor's own topic goes the whole way all the same (R7.3).
  private static Finding withoutConsent(List<Step> missing) {
    return MeetingCode.CONSENT
        .hold()
        .where(Step.MAYOR.chinese())
        .observed("涉及财政资金的议题，分管副区长尚未同意")
        .allowed("主任批转，财政、审计提出意见，经分管副区长同意以后，再由区长确定")
        .fix("先依次办理：" + missing.stream().map(Step::chinese).collect(Collectors.joining("、")));
  }

  private List<Step> missingBefore(Step step) {
    var missing = new ArrayList<>(EnumSet.range(Step.OFFICE, step));
    missing.remove(step);
    missing.removeAll(given());
    return missing;
  }

  private static Finding refusal(Step step) {
    return MeetingCode.APPROVAL.reject().where(step.chinese());
  }
}
