package io.huiji.bench.search;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/// What a plain application would do: one table, a tsvector of pairs and single characters under a
/// GIN index, the permission as an array, the snippet cut out by position.
final class Postgres implements Engine {

  private final Path folder;
  private final EmbeddedPostgres server;
  private final ThreadLocal<Connection> connections = ThreadLocal.withInitial(this::connect);

  Postgres(Path folder) throws IOException {
    this.folder = folder;
    server =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            // it may be kept for another run; else the bench clears it away with the others'
            .setCleanDataDirectory(false)
            .setServerConfig("shared_buffers", "512MB")
            .setServerConfig("maintenance_work_mem", "256MB")
            .setServerConfig("work_mem", "64MB")
            .setServerConfig("max_parallel_workers_per_gather", "0")
            .start();
  }

  private Connection connect() {
    try {
      return server.getPostgresDatabase().getConnection();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String name() {
    return "PostgreSQL 18, tsvector of pairs";
  }

  @Override
  public void index(Iterator<Paper> papers) throws Exception {
    var connection = connections.get();
    execute(
        connection,
        """
        drop table if exists papers;
        create table papers (id uuid primary key, title text, text text, number text, date date,
          year int, unit text, kind text, decision text, grants text[], words tsvector);
        """);
    connection.setAutoCommit(false);
    try (var insert =
        connection.prepareStatement(
            "insert into papers values (?::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::tsvector)")) {
      for (var n = 1; papers.hasNext(); n++) {
        add(connection, insert, papers.next());
        if (n % 200 == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
    connection.commit();
    connection.setAutoCommit(true);
    execute(
        connection,
        """
        create index on papers using gin (words);
        create index on papers using gin (grants);
        create index on papers (date);
        """);
    execute(connection, "vacuum analyze papers");
  }

  @Override
  public boolean reopen(int papers) throws Exception {
    try (var statement = connections.get().createStatement();
        var there =
            statement.executeQuery(
                "select count(*) from pg_stat_user_tables where relname = 'papers'"
                    + " and last_vacuum is not null and n_live_tup = "
                    + papers)) {
      there.next();
      return there.getInt(1) == 1;
    }
  }

  private static void add(
      Connection connection, java.sql.PreparedStatement insert, Paper paper) throws SQLException {
    insert.setString(1, paper.id());
    insert.setString(2, paper.title());
    insert.setString(3, paper.text());
    insert.setString(4, paper.document());
    insert.setDate(5, Date.valueOf(paper.date()));
    insert.setInt(6, paper.date().getYear());
    insert.setString(7, paper.unit());
    insert.setString(8, paper.kind());
    insert.setString(9, paper.decision());
    insert.setArray(10, connection.createArrayOf("text", paper.grants().toArray()));
    var all = new ArrayList<>(List.of(paper.title(), String.join(" ", paper.about()), paper.text()));
    insert.setString(11, vector(all));
    insert.addBatch();
  }

  /// Pairs and single characters with their places; values lie far apart.
  private static String vector(List<String> values) {
    var places = new java.util.TreeMap<String, StringBuilder>();
    var base = 1;
    for (var value : values) {
      for (var at = 0; at < value.length(); at++) {
        var single = value.charAt(at);
        if (!Character.isLetterOrDigit(single)) {
          continue;
        }
        note(places, String.valueOf(single), base + at);
        if (at + 1 < value.length() && Character.isLetterOrDigit(value.charAt(at + 1))) {
          note(places, value.substring(at, at + 2), base + at);
        }
      }
      base += value.length() + 10;
    }
    return places.entrySet().stream()
        .map(entry -> "'" + entry.getKey() + "':" + entry.getValue())
        .collect(Collectors.joining(" "));
  }

  private static void note(java.util.Map<String, StringBuilder> places, String term, int at) {
    var noted = places.computeIfAbsent(term, _ -> new StringBuilder());
    noted.append(noted.isEmpty() ? "" : ",").append(at);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public long size() throws Exception {
    try (var statement = connections.get().createStatement();
        var row = statement.executeQuery("select pg_total_relation_size('papers')")) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public Answer ask(Ask ask) throws Exception {
    var where = new StringBuilder("words @@ ?::tsquery");
    if (!ask.tokens().isEmpty()) {
      where.append(" and grants && ?");
    }
    if (ask.from() != null) {
      where.append(" and date between ? and ?");
    }
    var facets =
        ask.full()
            ? """
              , (select sum(n) from (select count(*) n from hits group by year) y) years,
              (select string_agg(unit || n, ' ') from (select unit, count(*) n from hits group by unit) u) u,
              (select string_agg(kind || n, ' ') from (select kind, count(*) n from hits group by kind) k) k,
              (select string_agg(decision || n, ' ') from (select decision, count(*) n from hits group by decision) d) d
              """
            : ", 0 years";
    var snippet =
        ask.full()
            ? ", substr(text, greatest(1, position('%s' in text) - 40), 120)"
                .formatted(ask.words().getFirst())
            : ", ''";
    var sql =
        "with hits as materialized (select id, date, year, unit, kind, decision from papers where "
            + where
            + "), top as (select id from hits order by date desc limit 10) select (select count(*) from hits) total"
            + facets
            + ", (select string_agg(title || number"
            + snippet.replaceFirst(", ", " || ")
            + ", ' ') from papers where id in (select id from top)) shown";
    try (var query = connections.get().prepareStatement(sql)) {
      bind(query, ask);
      try (var row = query.executeQuery()) {
        row.next();
        var shown = row.getString("shown");
        return new Answer(
            row.getLong("total"), row.getLong("years"), shown == null ? 0 : shown.length());
      }
    }
  }

  private void bind(java.sql.PreparedStatement query, Ask ask) throws SQLException {
    var at = 1;
    query.setString(
        at++, ask.words().stream().map(Postgres::phrase).collect(Collectors.joining(" & ")));
    if (!ask.tokens().isEmpty()) {
      query.setArray(at++, connections.get().createArrayOf("text", ask.tokens().toArray()));
    }
    if (ask.from() != null) {
      query.setDate(at++, Date.valueOf(ask.from()));
      query.setDate(at, Date.valueOf(ask.until()));
    }
  }

  private static String phrase(String word) {
    var pairs = new ArrayList<String>();
    for (var at = 0; at + 1 < word.length(); at++) {
      pairs.add("'" + word.substring(at, at + 2) + "'");
    }
    return "(" + String.join(" <-> ", pairs) + ")";
  }

  /// User and system time of its processes, in the kernel's hundredths of a second.
  @Override
  public long cpuElsewhere() {
    try (var processes = Files.list(Path.of("/proc"))) {
      var postmaster = Files.readAllLines(folder.resolve("postmaster.pid")).getFirst().strip();
      return processes
              .filter(process -> process.getFileName().toString().matches("[0-9]+"))
              .mapToLong(process -> ticks(process, postmaster))
              .sum()
          * 10_000_000L;
    } catch (IOException e) {
      return 0;
    }
  }

  private static long ticks(Path process, String postmaster) {
    try {
      var stat = Files.readString(process.resolve("stat"));
      var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      var own = process.endsWith(postmaster) || fields[1].equals(postmaster);
      return own ? Long.parseLong(fields[11]) + Long.parseLong(fields[12]) : 0;
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }

  @Override
  public void close() throws Exception {
    server.close();
  }
}
