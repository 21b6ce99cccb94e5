package io.huiji.meeting.rule;

import io.huiji.meeting.Topic;
import io.huiji.rules.Finding;
import io.huiji.rules.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What may stand on an agenda (R4.1, R9.1).
///
/// @param meeting whose agenda it is
public record AgendaRules(LocalDate meeting) {
  /// A title on the way to the agenda, with the topics that bear it.
  ///
  /// @param here topics of this meeting; {@code elsewhere} the days of other meetings that have it
  /// @param confirmed whether the mayor agreed, over the papers in force
  public record Candidate(
      String title, List<Topic> here, List<LocalDate> elsewhere, boolean confirmed) {
    public Candidate {
      here = List.copyOf(here);
      elsewhere = List.copyOf(elsewhere);
    }
  }

  /// Everything that stands against this list.
  public List<Finding> check(List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return List.of(refusal("").observed("没有列出议题").allowed("至少一个议题").fix("在 topics 中按顺序写明议题的题目"));
    }
    var findings = new ArrayList<Finding>();
    var seen = new HashSet<String>();
    for (var candidate : candidates) {
      if (!seen.add(candidate.title())) {
        findings.add(twice(candidate.title()));
        continue;
      }
      known(candidate)
          .ifPresentOrElse(
              findings::add,
              () -> fit(candidate, candidate.here().getFirst()).forEach(findings::add));
    }
    return List.copyOf(findings);
  }

  private Optional<Finding> known(Candidate candidate) {
    var refusal = refusal(candidate.title());
    if (candidate.here().isEmpty() && !candidate.elsewhere().isEmpty()) {
      return Optional.of(
          refusal
              .allowed(NamedTopic.ALLOWED)
              .observed("这是" + candidate.elsewhere().getFirst() + "会议的议题")
              .fix("列入本次会议的，由报送单位按本次会议重新报送"));
    }
    return NamedTopic.notOne(refusal, candidate.here());
  }

  private static Stream<Finding> fit(Candidate candidate, Topic topic) {
    return Stream.of(gone(topic), unfit(topic), unconfirmed(candidate)).flatMap(Optional::stream);
  }

  private static Optional<Finding> gone(Topic topic) {
    return NamedTopic.gone(topic)
        .map(why -> refusal(topic.title()).observed(why).allowed("经区长确定上会的议题").fix("从议程中去掉这个议题"));
  }

  private static Optional<Finding> unfit(Topic topic) {
    return switch (topic.verdict()) {
      case ACCEPTED -> Optional.empty();
      case LATE ->
          Optional.of(
              MeetingCode.RECEIPT
                  .reject()
                  .where(topic.title())
                  .observed("材料逾期报送，未经区长同意列入")
                  .allowed("按时报送，或者由区长同意列入（admit-late）")
                  .fix("由区长办理 admit-late，或者改在下次会议研究"));
      case HELD, RETURNED ->
          Optional.of(
              refusal(topic.title())
                  .observed(topic.verdict() == Verdict.HELD ? "材料待补，尚未接收" : "材料已退回")
                  .allowed("材料已接收的议题")
                  .fix("按回执补正材料后再列入议程"));
    };
  }

  private static Optional<Finding> unconfirmed(Candidate candidate) {
    return candidate.confirmed()
        ? Optional.empty()
        : Optional.of(
            MeetingCode.SOURCE
                .reject()
                .where(candidate.title())
                .observed("区长尚未确定本议题上会（材料重新报送的，原来的同意已失效）")
                .allowed("列入议程的每个议题都经区长确定")
                .fix("先由区长办理 approve-topic（step: mayor）"));
  }

  private static Finding twice(String title) {
    return refusal(title).observed("议题重复列出").allowed("每个议题在议程中只出现一次").fix("去掉重复的一处");
  }

  private static Finding refusal(String title) {
    return MeetingCode.AGENDA.reject().where(title);
  }
}
