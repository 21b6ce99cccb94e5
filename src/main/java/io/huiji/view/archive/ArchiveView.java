package io.huiji.view.archive;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.User;
import io.huiji.archive.Archive;
import io.huiji.archive.Filing.FiledFile;
import io.huiji.archive.Fixity;
import io.huiji.archive.Keeping;
import io.huiji.archive.RecordEntry;
import io.huiji.archive.Retention;
import io.huiji.archive.Sidecar;
import io.huiji.archive.Sidecars;
import io.huiji.calendar.Written;
import io.huiji.kernel.DocumentNumber;
import io.huiji.kernel.RecordId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Records, for one person. What is not there and what he may not know are answered alike.
@Component
public class ArchiveView {

  private static final Map<String, String> CHANGES =
      Map.of(
          "FILED", "归档",
          "ADMITTED", "增加知悉范围",
          "ATTACHED", "补入文件",
          "CONCLUDED", "定保管期限、编档号",
          "RELATED", "变更关联文件",
          "HANDED_OVER", "移交保管",
          "NOTED", "登记事项");

  private final Archive archive;
  private final Sidecars sidecars;
  private final Fixity fixity;
  private final Keeping keeping;
  private final Organisation organisation;

  ArchiveView(
      Archive archive,
      Sidecars sidecars,
      Fixity fixity,
      Keeping keeping,
      Organisation organisation) {
    this.archive = archive;
    this.sidecars = sidecars;
    this.fixity = fixity;
    this.keeping = keeping;
    this.organisation = organisation;
  }

  /// @param record number, archive code, electronic number or id
  public Optional<RecordView> record(String record, Actor actor, LocalDateTime at) {
    return archive.find(record, actor, at).map(entry -> view(entry, actor, at));
  }

  /// The same for somebody who is shown it as such: in the log before he is.
  public Optional<RecordView> look(String record, Actor actor, LocalDateTime at) {
    return archive.look(record, "著录", actor, at).map(entry -> view(entry, actor, at));
  }

  /// In the log before it is shown.
  public Optional<HistoryView> history(String record, Actor actor, LocalDateTime at) {
    return archive
        .find(record, actor, at)
        .filter(_ -> seesHistory(actor))
        .flatMap(entry -> archive.look(entry.id().toString(), "变动和登记事项", actor, at))
        .flatMap(
            entry -> sidecars.present(entry.id()).map(told -> history(entry, told, actor, at)));
  }

  /// Whether somebody sees what became of the records that he may know.
  public static boolean seesHistory(Actor actor) {
    return Stream.of(Post.ARCHIVIST, Post.CUSTODIAN, Post.DIRECTOR).anyMatch(actor::holds);
  }

  /// Of a record that he is shown: its secrecy, where that is another now than its heading says.
  public Optional<Keeping.Remarked> remarked(RecordView record, LocalDateTime at) {
    return keeping.remarked(record.id(), at);
  }

  private RecordView view(RecordEntry entry, Actor actor, LocalDateTime at) {
    var filing = entry.filing();
    return new RecordView(
        entry.id(),
        entry.spokenName(),
        filing.title(),
        filing.number().map(DocumentNumber::toString).orElse(""),
        entry.code().orElse(""),
        entry.electronicNumber(),
        filing.kind().chinese(),
        filing.author(),
        filing.documentDate(),
        filing.meeting(),
        filing.marking().toString(),
        entry.retention().map(Retention::chinese).orElse(""),
        entry.decision(),
        printed(archive.custodian(entry.id())),
        filing.files().stream().map(ArchiveView::file).toList(),
        !filing.files().isEmpty(),
        fixity.frozen(entry.id()).map(ArchiveView::closed).orElse(""),
        keeping.notLent(entry.id()).orElse(""),
        related(entry.id(), actor, at),
        entry.version());
  }

  private static RecordView.File file(FiledFile file) {
    return new RecordView.File(file.name(), file.mediaType(), file.size(), file.content().hex());
  }

  private static String closed(Fixity.Frozen frozen) {
    return "核对时发现这一件与归档时不符，自"
        + Written.day(frozen.since().toLocalDate())
        + "起封存，不能查阅、复制、借出。请等档案员从备份恢复。";
  }

  private List<RecordView.Related> related(RecordId record, Actor actor, LocalDateTime at) {
    return archive.related(record, actor, at).stream().map(ArchiveView::related).toList();
  }

  private static RecordView.Related related(Archive.Related related) {
    var other = related.other();
    return new RecordView.Related(
        related.from() ? related.type().chinese() : related.type().inverse(),
        other.id(),
        other.spokenName(),
        other.filing().title());
  }

  private HistoryView history(RecordEntry entry, Sidecar told, Actor actor, LocalDateTime at) {
    return new HistoryView(
        view(entry, actor, at),
        told.history().stream()
            .map(
                each ->
                    new HistoryView.Version(
                        each.version(), CHANGES.getOrDefault(each.what(), each.what()), each.at()))
            .toList(),
        told.custodians().stream()
            .map(
                each ->
                    new HistoryView.Keeper(
                        printed(each.custodian()),
                        each.from(),
                        Optional.ofNullable(each.until()).orElse("")))
            .toList(),
        told.events().stream()
            .map(
                each ->
                    new HistoryView.Event(
                        each.number(),
                        each.at(),
                        each.kind(),
                        printed(each.actor()),
                        Optional.ofNullable(each.second()).map(this::printed).orElse(""),
                        each.detail()))
            .toList());
  }

  private String printed(String user) {
    return organisation.user(user).map(User::displayName).orElse(user);
  }
}
