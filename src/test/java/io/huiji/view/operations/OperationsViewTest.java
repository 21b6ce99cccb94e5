package io.huiji.view.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.Reader;
import io.huiji.archive.Archive;
import io.huiji.archive.Draft;
import io.huiji.archive.RecordEntry;
import io.huiji.calendar.OfficeClock;
import io.huiji.operations.Runs;
import io.huiji.operations.Schedules;
import io.huiji.store.ContentStore;
import io.huiji.testkit.Engine;
import io.huiji.testkit.Office;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationsViewTest {

  private static final String NOW = "2026-12-07T09:00";

  @TempDir Path folder;

  @Test
  void namesARecordInARunOnlyToWhomMayKnowIt() {
    try (var database = Engine.H2.fresh();
        var office = Office.sample(database, folder)) {
      var record = filed(office, Draft.minutes(1).readers(Reader.post(Post.DIRECTOR)));
      var view =
          new OperationsView(
              new OneRun(List.of(frozen(record.spokenName()), frozen("检索索引"))),
              office.bean(Schedules.class),
              office.bean(Archive.class),
              office.bean(OfficeClock.class));

      assertThat(told(office, view, "director"))
          .containsExactly("已冻结 " + record.spokenName(), "已冻结 检索索引");
      assertThat(told(office, view, "clerk")).containsExactly("有一处需要处理 ", "已冻结 检索索引");
      assertThat(told(office, view, "operator")).containsExactly("有一处需要处理 ", "有一处需要处理 ");
    }
  }

  private static RecordEntry filed(Office office, Draft draft) {
    draft.contents().forEach(office.bean(ContentStore.class)::put);
    var archive = office.bean(Archive.class);
    var record =
        office.at(NOW, () -> office.database().inTransaction(() -> archive.file(draft.filing())));
    return archive.entry(record).orElseThrow();
  }

  private static Runs.Warning frozen(String where) {
    return new Runs.Warning("已冻结", where, "请从备份恢复", true);
  }

  private static List<String> told(Office office, OperationsView view, String user) {
    var actor =
        office.bean(Organisation.class).actor(user, LocalDate.parse("2026-12-07")).orElseThrow();
    return office.at(NOW, () -> view.run("2026-12-07-1", actor)).orElseThrow().warnings().stream()
        .map(each -> each.what() + " " + each.where())
        .toList();
  }

  private record OneRun(List<Warning> warnings) implements Runs {

    @Override
    public List<Run> latest(int most) {
      return find("").stream().toList();
    }

    @Override
    public Optional<Run> find(String id) {
      return Optional.of(
          new Run(
              "2026-12-07-1",
              LocalDate.parse("2026-12-07"),
              State.DONE,
              Optional.empty(),
              Optional.empty(),
              List.of(),
              warnings,
              Optional.empty()));
    }

    @Override
    public boolean running() {
      return false;
    }

    @Override
    public void begin(LocalDate date) {}

    @Override
    public boolean stoppable() {
      return false;
    }

    @Override
    public boolean stop() {
      return false;
    }
  }
}
