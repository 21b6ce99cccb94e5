package io.huiji.lending;

import io.huiji.archive.InUse;
import io.huiji.calendar.OfficeClock;
import io.huiji.kernel.Digest;
import io.huiji.kernel.RecordId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells the archive what is lent, copied or promised.
@Component
final class LentRecords implements InUse {

  private final RequestTable table;
  private final JdbcClient jdbc;
  private final OfficeClock clock;

  LentRecords(RequestTable table, JdbcClient jdbc, OfficeClock clock) {
    this.table = table;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Optional<String> use(RecordId record) {
    var now = clock.now();
    return table.unfinished().stream()
        .filter(request -> request.record().equals(record))
        .filter(request -> request.state(now).out() || request.state(now) == State.AGREED)
        .findFirst()
        .map(request -> request.name() + "：" + request.state(now).chinese());
  }

  @Override
  public List<Digest> copies(RecordId record) {
    return jdbc.sql("select content from lending_copies where record_id = ?")
        .param(record.value())
        .query((row, _) -> new Digest(row.getString(1)))
        .list();
  }
}
