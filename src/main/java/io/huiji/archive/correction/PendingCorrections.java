package io.huiji.archive.correction;

import io.huiji.archive.Archive;
import io.huiji.archive.Proposals;
import io.huiji.archive.RecordEvents;
import io.huiji.kernel.RecordId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells what was proposed and not decided.
@Component
final class PendingCorrections implements Proposals {

  private final Archive archive;
  private final RecordEvents events;
  private final JdbcClient jdbc;

  PendingCorrections(Archive archive, RecordEvents events, JdbcClient jdbc) {
    this.archive = archive;
    this.events = events;
    this.jdbc = jdbc;
  }

  @Override
  public List<RecordId> waiting() {
    return jdbc
        .sql("select distinct record_id from archive_events where kind = ? order by record_id")
        .param(Pending.PROPOSED)
        .query((row, _) -> new RecordId(row.getObject(1, UUID.class)))
        .list()
        .stream()
        .filter(record -> of(record).isPresent())
        .toList();
  }

  @Override
  public Optional<Proposal> of(RecordId record) {
    return archive
        .entry(record)
        .filter(entry -> entry.replacedBy().isEmpty())
        .flatMap(_ -> Pending.of(events.of(record)))
        .map(each -> new Proposal(each.by(), each.at(), each.name(), each.reason()));
  }
}
