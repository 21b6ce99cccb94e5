package io.huiji.archive.keeping;

import io.huiji.kernel.RecordId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// What keeping asks of the catalogue and of the events of records. It has no table of its own:
/// what it knows comes back with the sidecars.
@Repository
class KeepingTable {

  private static final JsonMapper JSON = new JsonMapper();

  /// The year stands behind the first middle dot of an archive code, in either form.
  private static final String CODE_YEAR = "substring(code from position('·' in code) + 1 for 4)";

  private final JdbcClient jdbc;

  KeepingTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Records that ever had an event of these kinds, by archive code.
  List<RecordId> marked(KeepingKind... kinds) {
    return ids(
        """
        select id from archive_records where id in (
          select record_id from archive_events where kind in (:kinds))
        order by code, electronic_number
        """,
        "kinds",
        Arrays.stream(kinds).map(Enum::name).toList());
  }

  /// The numbers of holds, lists or transfers so far.
  Set<Integer> numbers(KeepingKind kind) {
    return jdbc
        .sql("select detail from archive_events where kind = ?")
        .param(kind.name())
        .query((row, _) -> row.getString(1))
        .list()
        .stream()
        .map(detail -> JSON.readTree(detail).path(kind.numberedBy()).asInt(0))
        .collect(Collectors.toSet());
  }

  List<RecordId> filedUnder(int year) {
    return ids(
        "select id from archive_records where code is not null and "
            + CODE_YEAR
            + " = :year order by code",
        "year",
        String.valueOf(year));
  }

  List<RecordId> filedUpTo(int year) {
    return ids(
        "select id from archive_records where code is not null and "
            + CODE_YEAR
            + " <= :year order by code",
        "year",
        String.valueOf(year));
  }

  /// The same without what is kept for ever.
  List<RecordId> endingUpTo(int year) {
    return ids(
        "select id from archive_records where code is not null and retention <> 'PERMANENT' and "
            + CODE_YEAR
            + " <= :year order by code",
        "year",
        String.valueOf(year));
  }

  List<Integer> years() {
    return jdbc.sql(
            "select distinct "
                + CODE_YEAR
                + " as filed from archive_records where code is not null order by filed")
        .query((row, _) -> Integer.valueOf(row.getString(1)))
        .list();
  }

  List<RecordId> minutes(int year) {
    return ids(
        """
        select id from archive_records where kind = 'MINUTES' and number_year = :year
        order by electronic_number
        """,
        "year",
        year);
  }

  /// What was before a meeting up to this day and has no archive code.
  List<RecordId> uncoded(LocalDate upTo) {
    return ids(
        """
        select id from archive_records where code is null and meeting <= :day
        order by electronic_number
        """,
        "day",
        upTo);
  }

  /// Records of keeping's own, by the beginning of their filing keys.
  List<RecordId> registers(String keyPrefix) {
    return ids(
        """
        select id from archive_records where kind = 'REGISTER' and filing_key like :key
        order by electronic_number
        """,
        "key",
        keyPrefix + "%");
  }

  private List<RecordId> ids(String sql, String name, Object value) {
    return jdbc.sql(sql)
        .param(name, value)
        .query((row, _) -> new RecordId(row.getObject(1, UUID.class)))
        .list();
  }
}
