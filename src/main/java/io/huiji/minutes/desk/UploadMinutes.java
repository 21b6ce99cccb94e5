package io.huiji.minutes.desk;

import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.kernel.Digest;
import io.huiji.meeting.Meetings;
import io.huiji.minutes.Comparison;
import io.huiji.minutes.Comparison.Paragraph;
import io.huiji.minutes.Comparison.Weight;
import io.huiji.minutes.MinutesPapers.Upload;
import io.huiji.minutes.rule.MinutesCode;
import io.huiji.minutes.table.Draft;
import io.huiji.minutes.table.Draft.Origin;
import io.huiji.minutes.table.IssueTable;
import io.huiji.minutes.table.MinutesTable;
import io.huiji.minutes.table.UploadTable;
import io.huiji.rules.Finding;
import io.huiji.store.ContentStore;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Takes minutes back that were edited in an office program: uploaded, compared with the draft in
/// force, and adopted once every change of weight was looked at. Until then the former draft and
/// its approvals stand.
@Component
class UploadMinutes {

  private final Meetings meetings;
  private final MinutesTable table;
  private final IssueTable issueTable;
  private final UploadTable uploads;
  private final EditMinutes edits;
  private final Comparing comparing;
  private final Sessions sessions;
  private final Drafting drafting;
  private final MinutesFiles files;
  private final ContentStore store;

  UploadMinutes(
      Meetings meetings,
      MinutesTable table,
      IssueTable issueTable,
      UploadTable uploads,
      EditMinutes edits,
      Comparing comparing,
      Sessions sessions,
      Drafting drafting,
      MinutesFiles files,
      ContentStore store) {
    this.meetings = meetings;
    this.table = table;
    this.issueTable = issueTable;
    this.uploads = uploads;
    this.edits = edits;
    this.comparing = comparing;
    this.sessions = sessions;
    this.drafting = drafting;
    this.files = files;
    this.store = store;
  }

  Done upload(Act act) {
    var content = EditMinutes.contentOf(act);
    var current = current(act);
    var meeting = current.meeting();
    ActRefused.unlessEmpty(edits.against(content));
    if (Digest.of(content).equals(current.content())) {
      throw ActRefused.because(unchanged(meeting, current));
    }
    var note = act.fields().optionalText("note").orElse("");
    var number =
        uploads.add(
            meeting, current.version(), store.put(content), note, act.actor().name(), act.at());
    return Done.to(meeting + "会议纪要上传稿第" + number + "次")
        .reason(note)
        .notes(EditMinutes.blanks(content));
  }

  Done adopt(Act act) {
    var current = current(act);
    var meeting = current.meeting();
    var upload = pending(act, current);
    var checked = new HashSet<>(act.fields().integers("checked"));
    var comparison = comparing.of(meeting, current.content(), upload.content());
    ActRefused.unlessEmpty(
        comparison.toCheck().stream()
            .filter(change -> !checked.contains(change.number()))
            .map(change -> unchecked(meeting, change))
            .toList());
    var model = drafting.written(sessions.of(meeting).orElseThrow()).hash();
    var version = table.drafts(meeting).size() + 1;
    var draft = new Draft(meeting, version, Origin.EDITED, upload.content(), model);
    var lapsing = Standing.of(table.approvals(meeting), current);
    table.add(draft, act.actor().name(), act.at());
    table.inForce(draft);
    uploads.adopted(meeting, upload.number(), version);
    files.draftAfterCommit(draft);
    return Done.to(meeting + "会议纪要第" + version + "稿")
        .reason(reason(upload, comparison))
        .notes(lapsing.isEmpty() ? List.of() : List.of(lapsed(meeting, current)));
  }

  private static String reason(Upload upload, Comparison comparison) {
    var changes = "改动" + comparison.changes().size() + "处";
    return upload.note().isEmpty() ? changes : upload.note() + "；" + changes;
  }

  private Draft current(Act act) {
    var meeting = meetings.presentDate(act.fields().date("meeting"));
    table.lock(meeting);
    var current = table.draft(meeting);
    if (current.isEmpty() || issueTable.issue(meeting).isPresent()) {
      throw ActRefused.because(EditMinutes.notNow(meeting, current.isEmpty()));
    }
    return current.get();
  }

  private Upload pending(Act act, Draft current) {
    var named = act.fields().integer("upload");
    return uploads
        .pending(current.meeting())
        .filter(upload -> upload.number() == named && upload.base() == current.version())
        .orElseThrow(
            () ->
                ActRefused.because(
                    refusal(current.meeting())
                        .observed("第" + named + "次上传稿已经采用、已有更新的上传稿，或者所比对的稿子不再是现行稿")
                        .allowed("采用最新的、与现行第" + current.version() + "稿比对过的上传稿")
                        .fix("重新上传，核对比对结果后再采用")));
  }

  private static Finding unchanged(LocalDate meeting, Draft current) {
    return refusal(meeting)
        .observed("上传的文件与现行第" + current.version() + "稿完全相同")
        .allowed("修改过的稿子")
        .fix("核对是否选错了文件");
  }

  private static Finding unchecked(LocalDate meeting, Paragraph change) {
    var weights = change.weights().stream().map(Weight::chinese).collect(Collectors.joining("、"));
    return MinutesCode.ISSUE
        .reject()
        .where("第" + change.number() + "处")
        .observed(meeting + "会议纪要第" + change.number() + "处改动涉及" + weights + "，尚未核对")
        .allowed("涉及决定、时限、数字、单位的改动逐处核对")
        .fix("与会上的决定核对后勾选，再采用此稿");
  }

  private static Finding lapsed(LocalDate meeting, Draft former) {
    return MinutesCode.ISSUE
        .warn()
        .where(meeting + "会议纪要")
        .observed("第" + former.version() + "稿原有的同意随稿件更改失效")
        .allowed("同意的是当时的那一稿")
        .fix("请主任对新稿重新审核");
  }

  private static Finding refusal(LocalDate meeting) {
    return MinutesCode.ISSUE.reject().where(meeting + "会议纪要");
  }
}
