package io.huiji.minutes.desk;

import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.User;
import io.huiji.calendar.OfficeClock;
import io.huiji.document.Templates;
import io.huiji.meeting.Meetings;
import io.huiji.minutes.table.MeetingRecordTable;
import io.huiji.minutes.text.RecordWriter;
import io.huiji.store.ContentStore;
import io.huiji.store.OutFolder;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Drafts the record of a meeting (会议记录) for the clerk, once every topic is decided, from the
/// decisions and the views that were recorded; the next draft when one of them was added or
/// corrected. The clerk works in the file, which is never written over.
@Component
class MeetingRecords {

  private static final String TEMPLATE = "会议记录";

  private final Sessions sessions;
  private final Meetings meetings;
  private final Organisation organisation;
  private final MeetingRecordTable table;
  private final Templates templates;
  private final ContentStore store;
  private final OutFolder out;
  private final OfficeClock clock;

  MeetingRecords(
      Sessions sessions,
      Meetings meetings,
      Organisation organisation,
      MeetingRecordTable table,
      Templates templates,
      ContentStore store,
      OutFolder out,
      OfficeClock clock) {
    this.sessions = sessions;
    this.meetings = meetings;
    this.organisation = organisation;
    this.table = table;
    this.templates = templates;
    this.store = store;
    this.out = out;
    this.clock = clock;
  }

  /// In the caller's transaction; the same content again changes nothing.
  void draft(LocalDate meeting) {
    sessions
        .of(meeting)
        .map(session -> RecordWriter.write(session, meetings.views(meeting), recorder(meeting)))
        .map(values -> store.put(templates.render(TEMPLATE, values).docx()))
        .ifPresent(content -> table.addIfNew(meeting, content, clock.now()));
  }

  private String recorder(LocalDate meeting) {
    return organisation.holders(Post.CLERK, meeting).stream()
        .map(User::displayName)
        .collect(Collectors.joining("、"));
  }

  void write(LocalDate meeting) {
    var version = 0;
    for (var content : table.of(meeting)) {
      version++;
      var path = "out/minutes/%s/会议记录-v%d.docx".formatted(meeting, version);
      if (!Files.exists(out.resolve(path))) {
        out.write(path, store.get(content));
      }
    }
  }
}
