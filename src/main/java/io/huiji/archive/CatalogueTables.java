package io.huiji.archive;

import io.huiji.access.Organisation;
import io.huiji.archive.Sidecar.Fonds;
import io.huiji.calendar.OfficeClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All tables that together hold a record.
record CatalogueTables(
    Catalogue catalogue,
    ChangeFeed feed,
    Holdings holdings,
    EventTable events,
    Relations relations) {

  static CatalogueTables of(JdbcClient jdbc, Organisation organisation, OfficeClock clock) {
    return new CatalogueTables(
        new Catalogue(jdbc),
        new ChangeFeed(jdbc, clock),
        new Holdings(jdbc, organisation, clock),
        new EventTable(jdbc),
        new Relations(jdbc));
  }

  Sidecar sidecar(RecordRow row, Fonds fonds) {
    return new SidecarWriting(
            row,
            fonds,
            holdings.of(row.id()),
            feed.of(row.id()),
            events.of(row.id()),
            relations.of(row.id()))
        .sidecar();
  }
}
