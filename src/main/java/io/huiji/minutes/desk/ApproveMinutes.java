package io.huiji.minutes.desk;

import io.huiji.access.Post;
import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.act.UnfitField;
import io.huiji.meeting.Meetings;
import io.huiji.minutes.rule.MinutesCode;
import io.huiji.minutes.table.Draft;
import io.huiji.minutes.table.IssueTable;
import io.huiji.minutes.table.MinutesTable;
import io.huiji.minutes.table.MinutesTable.Approval;
import io.huiji.minutes.text.Session;
import io.huiji.rules.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Director, then mayor (R17.2). An approval is of one draft: another draft lets it lapse.
@Component
class ApproveMinutes {
  private static final String DIRECTOR = "director";
  private static final String MAYOR = "mayor";

  private final Meetings meetings;
  private final MinutesTable table;
  private final IssueTable issueTable;
  private final Sessions sessions;
  private final Drafting drafting;
  private final Issuing issuing;
  private final MinutesFiles files;

  ApproveMinutes(
      Meetings meetings,
      MinutesTable table,
      IssueTable issueTable,
      Sessions sessions,
      Drafting drafting,
      Issuing issuing,
      MinutesFiles files) {
    this.meetings = meetings;
    this.table = table;
    this.issueTable = issueTable;
    this.sessions = sessions;
    this.drafting = drafting;
    this.issuing = issuing;
    this.files = files;
  }

  Done approve(Act act) {
    var step = step(act);
    var agreed = agreed(act);
    var meeting = meetings.presentDate(act.fields().date("meeting"));
    var draft = draft(meeting);
    var session = sessions.of(meeting).orElseThrow();
    var findings = new ArrayList<Finding>();
    issued(meeting).ifPresent(findings::add);
    wrongPost(act, step, meeting).ifPresent(findings::add);
    order(step, meeting, draft).ifPresent(findings::add);
    if (agreed) {
      outdated(draft, session).ifPresent(findings::add);
    }
    ActRefused.unlessEmpty(findings);
    var note = note(act);
    table.add(
        meeting, new Approval(step, agreed, note, act.actor().name(), draft.content(), act.at()));
    var done = Done.to(meeting + "会议纪要第" + draft.version() + "稿").reason(note);
    if (!agreed) {
      return done.notes(withoutNote(meeting, note));
    }
    table.formed(meeting, act.at());
    return step.equals(MAYOR) ? issued(act, session, draft, done) : done;
  }

  private Done issued(Act act, Session session, Draft draft, Done done) {
    var number = issuing.issue(act, session, draft);
    var issue = issueTable.issue(number).orElseThrow();
    files.issueAfterCommit(issue);
    var numbered = done.number(number.toString());
    return issue.pdf().isPresent()
        ? numbered
        : numbered.notes(
            List.of(
                MinutesCode.ISSUE
                    .warn()
                    .where(number.toString())
                    .observed("纪要已编号印发，PDF 暂未生成")
                    .allowed("印发的纪要有 docx 和 PDF")
                    .fix("下次夜间处理时自动生成，不必办理")));
  }

  private Draft draft(LocalDate meeting) {
    if (table.lock(meeting)) {
      var draft = table.draft(meeting);
      if (draft.isPresent()) {
        return draft.get();
      }
    }
    throw ActRefused.because(
        MinutesCode.FORMED
            .reject()
            .where(meeting + "会议纪要")
            .observed("还没有纪要草稿")
            .allowed("会议已召开、议程上每个议题都已登记决定后，夜间处理时拟出草稿")
            .fix("登记全部决定，夜间处理之后再审核"));
  }

  private Optional<Finding> issued(LocalDate meeting) {
    return issueTable
        .issue(meeting)
        .map(
            issue ->
                refusal(meeting)
                    .observed("纪要已编号" + issue.number() + "印发")
                    .allowed("尚未印发的草稿")
                    .fix("需要更正的，先将编号作废（void-number）再重新报批"));
  }

  private static Optional<Finding> wrongPost(Act act, String step, LocalDate meeting) {
    var post = step.equals(DIRECTOR) ? Post.DIRECTOR : Post.MAYOR;
    return act.actor().holds(post)
        ? Optional.empty()
        : Optional.of(
            refusal(meeting)
                .observed(act.actor().inWords() + "当日不是" + post.chinese())
                .allowed("依次由区政府办公室主任审核、区长审定")
                .fix("请" + post.chinese() + "办理"));
  }

  private Optional<Finding> order(String step, LocalDate meeting, Draft draft) {
    var standing = standing(meeting, draft);
    if (standing.stream().anyMatch(approval -> approval.step().equals(step))) {
      return Optional.of(
          refusal(meeting)
              .observed("第" + draft.version() + "稿这一步已经同意")
              .allowed("同一稿每一步只办理一次")
              .fix("请办理下一步"));
    }
    var directorAgreed = standing.stream().anyMatch(approval -> approval.step().equals(DIRECTOR));
    if (step.equals(DIRECTOR) || directorAgreed) {
      return Optional.empty();
    }
    var lapsed = table.approvals(meeting).stream().anyMatch(Approval::agreed);
    return Optional.of(
        refusal(meeting)
            .observed("区政府办公室主任尚未同意第" + draft.version() + "稿" + (lapsed ? "（原来的同意随稿件更改失效）" : ""))
            .allowed("先由主任审核，再由区长审定")
            .fix("先由主任办理 approve-minutes（step: director）"));
  }

  private List<Approval> standing(LocalDate meeting, Draft draft) {
    return Standing.of(table.approvals(meeting), draft);
  }

  private Optional<Finding> outdated(Draft draft, Session session) {
    return drafting.written(session).hash().equals(draft.model())
        ? Optional.empty()
        : Optional.of(
            refusal(draft.meeting())
                .observed("第" + draft.version() + "稿拟出（修改）之后，决定或者名单又有更正")
                .allowed("报批的稿子与现在的决定一致")
                .fix(draft.edited() ? "对照新拟的稿子修改后重新上传（edit-minutes）" : "夜间处理时重拟草稿，之后再办理"));
  }

  private static List<Finding> withoutNote(LocalDate meeting, String note) {
    return note.isEmpty()
        ? List.of(
            MinutesCode.ISSUE
                .warn()
                .where(meeting + "会议纪要")
                .observed("退回而没有写明意见")
                .allowed("退回的写明修改意见")
                .fix("将修改意见告知经办人"))
        : List.of();
  }

  private static String step(Act act) {
    var step = act.fields().text("step");
    if (step.equals(DIRECTOR) || step.equals(MAYOR)) {
      return step;
    }
    throw new UnfitField("step", "“step”应为 director 或 mayor，现为“" + step + "”");
  }

  private static boolean agreed(Act act) {
    var verdict = act.fields().text("verdict");
    return switch (verdict.toLowerCase(Locale.ROOT)) {
      case "agree", "agreed", "approve", "同意" -> true;
      case "return", "returned", "refuse", "refused", "reject", "disagree", "退回", "不同意" -> false;
      default -> throw new UnfitField("verdict", "“verdict”应为 agree 或 return，现为“" + verdict + "”");
    };
  }

  private static String note(Act act) {
    return act.fields()
        .optionalText("note")
        .or(() -> act.fields().optionalText("reason"))
        .orElse("");
  }

  private static Finding refusal(LocalDate meeting) {
    return MinutesCode.ISSUE.reject().where(meeting + "会议纪要");
  }
}
