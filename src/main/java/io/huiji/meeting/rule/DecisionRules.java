package io.huiji.meeting.rule;

import io.huiji.calendar.Written;
import io.huiji.meeting.Decision;
import io.huiji.meeting.Decision.Kind;
import io.huiji.rules.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a decision must say (R2.1, R14.3, R15.1, R18.1). It is one person's, never a vote's.
public final class DecisionRules {
  public static final String NOTHING_TO_REVISE = "无";

  private static final Pattern VOTE = Pattern.compile("表决|投票|多数|票(通过|赞成|反对|同意)|\\d+票");
  private static final Pattern BARE_OTHER = Pattern.compile("(其他|其它)(不宜立即作出决定的情形|情形|原因)?");

  private DecisionRules() {}

  /// @param written the word of the act
  public static Optional<Finding> unknownKind(String written) {
    if (VOTE.matcher(written).find()) {
      return Optional.of(vote(written));
    }
    return Kind.named(written).isPresent()
        ? Optional.empty()
        : Optional.of(
            MeetingCode.DECISION
                .reject()
                .observed("决定写为“" + written + "”")
                .allowed("通过、原则通过、不通过、暂不作出决定、其他决定")
                .fix("改用其中一种；不属前四种的写“其他决定”，并在 text 中写明内容"));
  }

  public static Finding vote(String written) {
    return MeetingCode.VOTES
        .reject()
        .observed("以票数作为决定：" + written)
        .allowed("区长办公会议实行行政首长负责制，由区长（或其委托召集会议的常务副区长）一人作出决定")
        .fix("写明区长的决定（decision: 通过 等），意见记入 record-view");
  }

  /// What forbids the decision.
  public static List<Finding> refusals(Decision decision) {
    return Stream.of(
            otherWithoutText(decision), nothingSaidOfRevision(decision), noReason(decision))
        .flatMap(Optional::stream)
        .toList();
  }

  /// What people should know of it; the decision stands.
  public static List<Finding> notes(
      Decision decision, boolean discussed, boolean majorDecision, LocalDate meeting) {
    var notes = new ArrayList<Finding>();
    if (!discussed) {
      notes.add(
          MeetingCode.VIEW
              .warn()
              .observed("本议题没有讨论记录")
              .allowed("每个议题记录各方面的意见、发言人和单位")
              .where(decision.title())
              .fix("补记讨论情况（record-view）"));
    }
    if (decision.kind().passed() && decision.items().isEmpty()) {
      notes.add(
          MeetingCode.FOLLOW_UP
              .warn()
              .observed("决定“" + decision.kind().chinese() + "”，没有议定事项")
              .allowed("议定事项写明内容、牵头单位和完成时限，由区政府办公室督办")
              .where(decision.title())
              .fix("有需要落实的事项的，在 items 中补充后重新登记决定"));
    }
    if (majorDecision && decision.kind().passed()) {
      notes.add(
          MeetingCode.DECISION
              .warn()
              .observed("本议题属重大行政决策")
              .allowed("区长办公会议可以讨论，但须经区政府常务会议或者全体会议作出决定")
              .where(decision.title())
              .fix("将本议题提请区政府常务会议或者全体会议决定"));
    }
    decision.items().forEach(item -> dueNote(decision, item, meeting).ifPresent(notes::add));
    return List.copyOf(notes);
  }

  private static Optional<Finding> otherWithoutText(Decision decision) {
    return decision.kind() == Kind.OTHER && decision.text().isBlank()
        ? Optional.of(
            MeetingCode.DECISION
                .reject()
                .observed("“其他决定”没有写明内容")
                .allowed("其他决定应写明决定的内容")
                .where(decision.title())
                .fix("在 text 中写明决定的内容"))
        : Optional.empty();
  }

  private static Optional<Finding> nothingSaidOfRevision(Decision decision) {
    return decision.kind() == Kind.PASSED_IN_PRINCIPLE && decision.revise().isBlank()
        ? Optional.of(
            MeetingCode.DECISION
                .reject()
                .observed("“原则通过”没有写明需要修改的内容")
                .allowed("写明修改意见，没有的写“无”")
                .where(decision.title())
                .fix("在 revise 中写明修改意见，或写 revise: 无"))
        : Optional.empty();
  }

  private static Optional<Finding> noReason(Decision decision) {
    if (decision.kind() != Kind.REJECTED && decision.kind() != Kind.DEFERRED) {
      return Optional.empty();
    }
    var reason = decision.reason().strip();
    var bare = BARE_OTHER.matcher(reason).matches();
    if (!reason.isEmpty() && (!bare || !decision.text().isBlank())) {
      return Optional.empty();
    }
    return Optional.of(
        MeetingCode.REASON
            .reject()
            .observed(bare ? "理由只写“" + reason + "”，没有写明情形" : "没有写明理由")
            .allowed("理由为：论证不充分或者有遗漏；意见分歧较大；其他（写明情形）")
            .where(decision.title())
            .fix("在 reason 中写明理由；属其他情形的写“其他：……”"));
  }

  private static Optional<Finding> dueNote(
      Decision decision, Decision.Item item, LocalDate meeting) {
    var note =
        MeetingCode.FOLLOW_UP
            .warn()
            .allowed("议定事项写明完成时限，时限在会议之后")
            .where(decision.title() + "：" + item.text())
            .fix("核对时限，更正后重新登记决定");
    if (item.due().isEmpty()) {
      return Optional.of(note.observed("没有完成时限"));
    }
    return item.due()
        .filter(due -> due.isBefore(meeting))
        .map(due -> note.observed("时限" + Written.day(due) + "早于会议日期" + Written.day(meeting)));
  }
}
