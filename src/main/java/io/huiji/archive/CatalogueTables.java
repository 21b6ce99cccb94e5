package io.huiji.archive;

import io.huiji.access.Organisation;
import io.huiji.archive.Selected.These;
import io.huiji.archive.Sidecar.Fonds;
import io.huiji.calendar.OfficeClock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All tables that together hold a record.
record CatalogueTables(
    Catalogue catalogue,
    ChangeFeed feed,
    Holdings holdings,
    EventTable events,
    Relations relations,
    Latecomers latecomers) {

  static CatalogueTables of(JdbcOperations jdbc, Organisation organisation, OfficeClock clock) {
    return new CatalogueTables(
        new Catalogue(jdbc),
        new ChangeFeed(jdbc, clock),
        new Holdings(jdbc, organisation, clock),
        new EventTable(JdbcClient.create(jdbc)),
        new Relations(JdbcClient.create(jdbc)),
        new Latecomers(jdbc));
  }

  Sidecar sidecar(RecordRow row, Fonds fonds) {
    var which = new These(List.of(row.id()));
    return sidecars(which, List.of(row), _ -> fonds).getFirst().sidecar();
  }

  /// All that is known of many records, with a few queries for all of them.
  List<SidecarWriting> sidecars(Selected which, Function<RecordRow, Fonds> fonds) {
    return sidecars(which, catalogue.rows(which).values(), fonds);
  }

  private List<SidecarWriting> sidecars(
      Selected which, Collection<RecordRow> rows, Function<RecordRow, Fonds> fonds) {
    var keepers = holdings.of(which);
    var changes = feed.of(which);
    var happened = events.of(which);
    return rows.stream()
        .map(
            row ->
                new SidecarWriting(
                    row,
                    fonds.apply(row),
                    keepers.getOrDefault(row.id(), List.of()),
                    changes.getOrDefault(row.id(), List.of()),
                    happened.getOrDefault(row.id(), List.of())))
        .toList();
  }

  /// Rows that belong to records, by record.
  static <T> Map<UUID, List<T>> grouped(List<Map.Entry<UUID, T>> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }
}
