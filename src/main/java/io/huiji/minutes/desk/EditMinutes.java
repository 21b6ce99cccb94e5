package io.huiji.minutes.desk;

import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.act.UnfitField;
import io.huiji.document.Blanks;
import io.huiji.document.Fault;
import io.huiji.document.Format;
import io.huiji.document.PaperReader;
import io.huiji.document.Reading;
import io.huiji.meeting.Meetings;
import io.huiji.minutes.rule.MinutesCode;
import io.huiji.minutes.table.Draft;
import io.huiji.minutes.table.Draft.Origin;
import io.huiji.minutes.table.IssueTable;
import io.huiji.minutes.table.MinutesTable;
import io.huiji.minutes.text.MinutesDraft;
import io.huiji.rules.Finding;
import io.huiji.rules.Severity;
import io.huiji.store.ContentStore;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Takes in a draft that people edited in an office program; it is in force from now on, and no
/// machine changes it.
@Component
class EditMinutes {
  private static final int LARGEST = 20_000_000;

  private final Meetings meetings;
  private final MinutesTable table;
  private final IssueTable issueTable;
  private final Sessions sessions;
  private final Drafting drafting;
  private final MinutesFiles files;
  private final PaperReader reader;
  private final ContentStore store;

  EditMinutes(
      Meetings meetings,
      MinutesTable table,
      IssueTable issueTable,
      Sessions sessions,
      Drafting drafting,
      MinutesFiles files,
      PaperReader reader,
      ContentStore store) {
    this.meetings = meetings;
    this.table = table;
    this.issueTable = issueTable;
    this.sessions = sessions;
    this.drafting = drafting;
    this.files = files;
    this.reader = reader;
    this.store = store;
  }

  Done edit(Act act) {
    var meeting = meetings.presentDate(act.fields().date("meeting"));
    var content = content(act);
    table.lock(meeting);
    var current = table.draft(meeting);
    if (current.isEmpty() || issueTable.issue(meeting).isPresent()) {
      throw ActRefused.because(notNow(meeting, current.isEmpty()));
    }
    ActRefused.unlessEmpty(unfit(reader.read("会议纪要.docx", content)));
    var model = drafting.written(sessions.of(meeting).orElseThrow()).hash();
    var version = table.drafts(meeting).size() + 1;
    var draft = new Draft(meeting, version, Origin.EDITED, store.put(content), model);
    table.add(draft, act.actor().name(), act.at());
    table.inForce(draft);
    files.draftAfterCommit(draft);
    return Done.to(meeting + "会议纪要第" + version + "稿")
        .reason(act.fields().optionalText("note").orElse(""))
        .notes(blanks(content));
  }

  private static byte[] content(Act act) {
    var file = act.fields().text("file");
    return act.caller()
        .files()
        .read(file, LARGEST)
        .orElseThrow(() -> new UnfitField("file", "文件“" + file + "”不存在、无法读取或者过大"));
  }

  private static List<Finding> unfit(Reading reading) {
    if (reading.format() != Format.DOCX || !reading.readable()) {
      return List.of(
          MinutesCode.ISSUE
              .reject()
              .observed(
                  reading.faults().isEmpty()
                      ? "文件不是 docx"
                      : "文件无法采用："
                          + reading.faults().stream()
                              .map(Fault::detail)
                              .collect(Collectors.joining("；")))
              .allowed("可以正常打开、不带宏、未加密的 docx")
              .where("file")
              .fix("在文字处理软件中另存为 docx 后重新上传"));
    }
    return reading.bearsSecrecy()
        ? List.of(
            MinutesCode.CLASSIFIED
                .reject()
                .observed("首页标有密级")
                .allowed("本系统不存储涉密文件")
                .where("file")
                .fix("涉密的纪要在涉密计算机上办理，并将该文件移出本机"))
        : List.of();
  }

  /// The edited docx that the act names.
  static byte[] contentOf(Act act) {
    return content(act);
  }

  /// What stands against taking it in.
  List<Finding> against(byte[] content) {
    return unfit(reader.read("会议纪要.docx", content));
  }

  static List<Finding> blanks(byte[] content) {
    var missing = Blanks.missing(content, MinutesDraft.BLANK.asList());
    return missing.isEmpty()
        ? List.of()
        : List.of(Issuing.blanksGone(missing).severity(Severity.WARN));
  }

  static Finding notNow(LocalDate meeting, boolean withoutDraft) {
    return MinutesCode.ISSUE
        .reject()
        .where(meeting + "会议纪要")
        .observed(withoutDraft ? "还没有纪要草稿" : "纪要已经印发")
        .allowed("草稿拟出之后、印发之前修改")
        .fix(withoutDraft ? "登记全部决定，夜间处理之后再修改" : "需要更正的，先将编号作废（void-number）");
  }
}
