package io.huiji.archive;

import io.huiji.access.Organisation;
import io.huiji.archive.Sidecar.Fonds;
import io.huiji.calendar.OfficeClock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    Relations relations) {

  static CatalogueTables of(JdbcOperations jdbc, Organisation organisation, OfficeClock clock) {
    return new CatalogueTables(
        new Catalogue(jdbc),
        new ChangeFeed(jdbc, clock),
        new Holdings(jdbc, organisation, clock),
        new EventTable(JdbcClient.create(jdbc)),
        new Relations(JdbcClient.create(jdbc)));
  }

  Sidecar sidecar(RecordRow row, Fonds fonds) {
    return Objects.requireNonNull(sidecars(List.of(row), _ -> fonds).get(row.id()));
  }

  /// Of many records, with a few queries for all of them.
  Map<UUID, Sidecar> sidecars(Collection<RecordRow> rows, Function<RecordRow, Fonds> fonds) {
    var ids = rows.stream().map(RecordRow::id).toList();
    var keepers = holdings.of(ids);
    var changes = feed.of(ids);
    var happened = events.of(ids);
    var sidecars = new LinkedHashMap<UUID, Sidecar>();
    for (var row : rows) {
      sidecars.put(
          row.id(),
          new SidecarWriting(
                  row,
                  fonds.apply(row),
                  keepers.getOrDefault(row.id(), List.of()),
                  changes.getOrDefault(row.id(), List.of()),
                  happened.getOrDefault(row.id(), List.of()))
              .sidecar());
    }
    return sidecars;
  }

  /// Rows that belong to records, by record.
  static <T> Map<UUID, List<T>> grouped(List<Map.Entry<UUID, T>> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }
}
