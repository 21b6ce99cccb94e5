package io.huiji.minutes.desk;

import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.calendar.OfficeClock;
import io.huiji.document.Templates;
import io.huiji.meeting.TopicDecided;
import io.huiji.minutes.Minutes.Drafted;
import io.huiji.minutes.table.DistributionTable;
import io.huiji.minutes.table.Draft;
import io.huiji.minutes.table.Draft.Origin;
import io.huiji.minutes.table.IssueTable;
import io.huiji.minutes.table.MinutesTable;
import io.huiji.minutes.text.DraftWriter;
import io.huiji.minutes.text.MinutesDraft;
import io.huiji.minutes.text.Recipients;
import io.huiji.minutes.text.Session;
import io.huiji.notice.Notice;
import io.huiji.notice.Notices;
import io.huiji.store.ContentStore;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Drafts minutes, and drafts them anew when a decision or a list was corrected. Never overwrites:
/// each draft is a version of its own, and one edited by hand stays in force.
@Component
class Drafting {
  static final String TEMPLATE = "会议纪要";

  private final Sessions sessions;
  private final MinutesTable table;
  private final IssueTable issueTable;
  private final DistributionTable distributionTable;
  private final Templates templates;
  private final ContentStore store;
  private final Notices notices;
  private final Organisation organisation;
  private final OfficeClock clock;

  Drafting(
      Sessions sessions,
      MinutesTable table,
      IssueTable issueTable,
      DistributionTable distributionTable,
      Templates templates,
      ContentStore store,
      Notices notices,
      Organisation organisation,
      OfficeClock clock) {
    this.sessions = sessions;
    this.table = table;
    this.issueTable = issueTable;
    this.distributionTable = distributionTable;
    this.templates = templates;
    this.store = store;
    this.notices = notices;
    this.organisation = organisation;
    this.clock = clock;
  }

  Recipients recipients(Session session) {
    return distributionTable
        .distribution(session.agenda().meeting())
        .orElseGet(() -> Recipients.of(session));
  }

  MinutesDraft written(Session session) {
    return DraftWriter.write(session, recipients(session));
  }

  /// In the caller's transaction. Empty when there is nothing to draft or nothing has changed.
  Optional<Drafted> draft(LocalDate meeting) {
    var session = sessions.of(meeting);
    if (session.isEmpty() || issueTable.issue(meeting).isPresent()) {
      return Optional.empty();
    }
    table.begin(meeting);
    var written = written(session.get());
    return known(meeting, written) ? Optional.empty() : Optional.of(add(meeting, written));
  }

  /// A decision corrected after the draft was made makes the next draft at once.
  @EventListener
  void on(TopicDecided event) {
    if (table.draft(event.meeting()).isPresent()) {
      draft(event.meeting());
    }
  }

  private boolean known(LocalDate meeting, MinutesDraft written) {
    var current = table.draft(meeting);
    if (current.filter(draft -> draft.model().equals(written.hash())).isPresent()) {
      return true;
    }
    return current.filter(Draft::edited).isPresent()
        && table.drafts(meeting).getLast().model().equals(written.hash());
  }

  private Drafted add(LocalDate meeting, MinutesDraft written) {
    var besideEdited = table.draft(meeting).filter(Draft::edited).isPresent();
    var docx = templates.render(TEMPLATE, written.values(MinutesDraft.BLANK)).docx();
    var version = table.drafts(meeting).size() + 1;
    var draft = new Draft(meeting, version, Origin.DRAFTED, store.put(docx), written.hash());
    table.add(draft, "system", clock.now());
    if (!besideEdited) {
      table.inForce(draft);
    }
    tell(draft, besideEdited);
    return new Drafted(meeting, version, besideEdited);
  }

  private void tell(Draft draft, boolean besideEdited) {
    var post = besideEdited ? Post.CLERK : Post.DIRECTOR;
    var body =
        besideEdited
            ? "决定或名单有更正，按更正后的内容另拟第%d稿（%s）。手工修改的稿子没有改动，仍是现行稿：请对照修改后重新上传（edit-minutes）。"
            : "会议纪要第%d稿已拟出（%s），请审核（approve-minutes）。";
    for (var holder : organisation.holders(post, clock.today())) {
      notices.post(
          new Notice(
              "纪要草稿/%s/v%d/%s".formatted(draft.meeting(), draft.version(), holder.name()),
              holder.name(),
              "纪要草稿",
              draft.meeting() + "会议纪要第" + draft.version() + "稿",
              body.formatted(draft.version(), draft.path())));
    }
  }
}
