package io.huiji.meeting.rule;

import io.huiji.rules.Finding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The way of a topic to the meeting (R6.1): office → director → vice mayor in charge → mayor.
///
/// Who proposed it gave his own step by proposing it and may not give it again; what the mayor
/// himself puts forward he may confirm without the steps before (R4.1).
///
/// @param source office, director, vice or mayor, as on the card
/// @param submission in force; steps taken over another one have lapsed
/// @param history every step ever taken, oldest first
public record ApprovalChain(String source, String submission, List<Approval> history) {
  public ApprovalChain {
    history = List.copyOf(history);
  }

  /// Who wants to take a step.
  ///
  /// @param holdsThePost whether the post of that step is his on the day of the act
  public record Candidate(String name, boolean holdsThePost, String postInWords) {}

  public int round() {
    return history.isEmpty()
        ? 1
        : history.getLast().round() + (history.getLast().verdict() == StepVerdict.AGREE ? 0 : 1);
  }

  /// Steps that stand: agreed in this round, over the papers in force.
  public List<Approval> standing() {
    var round = round();
    return history.stream()
        .filter(approval -> approval.round() == round && approval.submission().equals(submission))
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

  /// Whether who proposed the topic gave this step by proposing it.
  public boolean proposedBy(Step step) {
    return proposersStep().filter(step::equals).isPresent();
  }

  private Optional<Step> proposersStep() {
    return switch (source) {
      case "director" -> Optional.of(Step.DIRECTOR);
      case "vice" -> Optional.of(Step.VICE);
      default -> Optional.empty();
    };
  }

  private Optional<Finding> again(Step step) {
    return standing().stream()
        .filter(approval -> approval.step() == step)
        .findFirst()
        .map(
            approval ->
                refusal(step)
                    .observed(
                        step.chinese() + "一步已由“" + approval.actor() + "”于" + approval.at() + "同意")
                    .allowed("同一份材料每一步只办理一次")
                    .fix("不必重复办理，请办理下一步"));
  }

  private Optional<Finding> ownProposal(Step step, Candidate candidate) {
    if (proposedBy(step)) {
      return Optional.of(
          refusal(step)
              .observed("本议题由这一步的审核人自己提出（source: " + source + "）")
              .allowed("提出人不审核自己提出的议题，提出即视为这一步已办理")
              .fix("跳过这一步，由下一步的审核人办理"));
    }
    return standing().stream()
        .filter(approval -> approval.step() == Step.OFFICE && step != Step.OFFICE)
        .filter(approval -> approval.actor().equals(candidate.name()))
        .findFirst()
        .map(
            _ ->
                refusal(step)
                    .observed("“" + candidate.name() + "”已作为经办人提出上会建议")
                    .allowed("提出上会建议的人不得再审核同一议题")
                    .fix("请由另一位审核人办理"));
  }

  private Optional<Finding> wrongPost(Step step, Candidate candidate) {
    if (candidate.holdsThePost()) {
      return Optional.empty();
    }
    return Optional.of(
        refusal(step)
            .observed("“" + candidate.name() + "”当日不是" + candidate.postInWords())
            .allowed(step.chinese() + "只能由当日任该职务的人办理")
            .fix("请由" + candidate.postInWords() + "办理"));
  }

  private Optional<Finding> outOfOrder(Step step) {
    if (step == Step.MAYOR && source.equals("mayor")) {
      return Optional.empty();
    }
    var missing = missingBefore(step);
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    var names = missing.stream().map(Step::chinese).collect(Collectors.joining("、"));
    var lapsed = lapsed().stream().anyMatch(approval -> missing.contains(approval.step()));
    return Optional.of(
        refusal(step)
            .observed("尚未办理：" + names + (lapsed ? "（材料重新报送后，原来的同意已失效）" : ""))
            .allowed("依次为：办公室提出上会建议、主任审核、分管副区长审核、区长确定")
            .fix(
                "先办理"
                    + missing.getFirst().chinese()
                    + "（approve-topic, step: "
                    + missing.getFirst().word()
                    + "）"));
  }

  private List<Step> missingBefore(Step step) {
    var missing = new ArrayList<>(EnumSet.range(Step.OFFICE, step));
    missing.remove(step);
    missing.removeAll(given());
    proposersStep().ifPresent(missing::remove);
    return missing;
  }

  private static Finding refusal(Step step) {
    return MeetingCode.APPROVAL.reject().where(step.chinese());
  }
}
