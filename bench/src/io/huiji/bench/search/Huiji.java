package io.huiji.bench.search;

import io.huiji.access.Access;
import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.Reader;
import io.huiji.access.Unit;
import io.huiji.access.User;
import io.huiji.archive.Archive;
import io.huiji.archive.Archive.Change;
import io.huiji.archive.Archive.Counts;
import io.huiji.archive.Filing;
import io.huiji.archive.RecordEntry;
import io.huiji.archive.RecordKind;
import io.huiji.audit.AuditLog;
import io.huiji.kernel.DocumentNumber;
import io.huiji.kernel.Marking;
import io.huiji.kernel.RecordId;
import io.huiji.search.Facet;
import io.huiji.search.Query;
import io.huiji.search.SearchIndex;
import io.huiji.search.lucene.IndexForBench;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionOperations;

/// The program's own index, asked through {@link SearchIndex}.
final class Huiji implements Engine {

  private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-27T10:00:00");

  private final Path folder;
  private final IndexForBench index;
  private final SearchIndex door;
  private final Map<List<String>, Actor> actors = new HashMap<>();
  private Iterator<Paper> papers = List.<Paper>of().iterator();
  private long position;

  /// @param log where searches are written down
  Huiji(Path folder, AuditLog log, TransactionOperations transactions) {
    this.folder = folder;
    this.index = new IndexForBench(folder, proxy(Archive.class, this::archive), noUnits(), access());
    this.door = index.door(log, transactions);
  }

  /// A log that keeps nothing.
  static Huiji without(Path folder) {
    return new Huiji(
        folder, proxy(AuditLog.class, (_, _) -> null), TransactionOperations.withoutTransaction());
  }

  /// The same index behind a door that writes its log.
  SearchIndex door(AuditLog log, TransactionOperations transactions) {
    return index.door(log, transactions);
  }

  private interface Answering {
    Object answer(String method, Object[] arguments);
  }

  private static <T> T proxy(Class<T> type, Answering answering) {
    return type.cast(
        Proxy.newProxyInstance(
            Huiji.class.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> answering.answer(method.getName(), arguments)));
  }

  private static Organisation noUnits() {
    return proxy(Organisation.class, (_, _) -> Optional.empty());
  }

  /// As the program's own: user, posts and unit; here one answers to several units.
  private static Access access() {
    return proxy(Access.class, (_, arguments) -> tokens((Actor) arguments[0]));
  }

  private static Collection<String> tokens(Actor actor) {
    return new TreeSet<>(Set.of(actor.unit().orElseThrow().code().split(" ")));
  }

  private Object archive(String method, Object[] arguments) {
    return switch (method) {
      case "changesAfter" -> changes((long) arguments[0], (int) arguments[1]);
      case "lastPosition" -> position;
      case "counts" -> new Counts(position, position);
      default -> throw new UnsupportedOperationException(method);
    };
  }

  private List<Change> changes(long after, int limit) {
    var changes = new ArrayList<Change>();
    while (after == position && changes.size() < limit && papers.hasNext()) {
      changes.add(new Change(position + changes.size() + 1, entry(papers.next()), ""));
    }
    position += changes.size();
    return changes;
  }

  private static RecordEntry entry(Paper paper) {
    var filing =
        new Filing(
            paper.id(),
            kind(paper.kind()),
            paper.title(),
            DocumentNumber.parse(paper.document()),
            paper.meeting(),
            Optional.empty(),
            "某区人民政府",
            paper.unit(),
            paper.date(),
            Marking.custody(paper.mark()),
            List.of(),
            paper.text(),
            paper.persons(),
            List.of(),
            paper.decision(),
            paper.grants().stream()
                .map(token -> new Reader(token, LocalDateTime.MIN, LocalDateTime.MAX))
                .toList(),
            Optional.empty(),
            Optional.empty());
    return new RecordEntry(
        new RecordId(UUID.fromString(paper.id())),
        "E-" + paper.number(),
        1,
        filing,
        Optional.of(paper.code()),
        Optional.empty(),
        paper.decision(),
        filing.readers(),
        NOW);
  }

  private static RecordKind kind(String chinese) {
    return Arrays.stream(RecordKind.values())
        .filter(kind -> kind.chinese().equals(chinese))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public String name() {
    return "Huiji";
  }

  @Override
  public void index(Iterator<Paper> all) throws Exception {
    position = 0;
    papers = all;
    index.indexer().rebuild();
  }

  @Override
  public boolean reopen(int papers) {
    position = papers;
    return index.holds(papers);
  }

  @Override
  public long size() throws Exception {
    return Folder.size(folder);
  }

  @Override
  public Answer ask(Ask ask) {
    return ask(door, ask);
  }

  Answer ask(SearchIndex asked, Ask ask) {
    var tokens = ask.tokens().isEmpty() ? Asks.ALL : ask.tokens();
    var query = new Query(text(ask), Query.Form.WORDS, Query.Order.BEST, 0, TOP, ask.full());
    var results = asked.search(query, actor(tokens), NOW);
    var shown = 0;
    for (var hit : results.hits()) {
      shown += hit.title().length() + hit.snippet().length() + hit.marks().size();
    }
    return new Answer(results.total(), years(results.facets()), shown);
  }

  private static String text(Ask ask) {
    var words = ask.words().stream().collect(Collectors.joining(" "));
    return ask.from() == null ? words : words + " 日期:" + ask.from() + ".." + ask.until();
  }

  private static long years(List<Facet> facets) {
    return facets.isEmpty()
        ? 0
        : facets.getFirst().values().stream().mapToLong(Facet.Value::count).sum();
  }

  private synchronized Actor actor(List<String> tokens) {
    return actors.computeIfAbsent(
        tokens,
        _ ->
            new Actor(
                new User("clerk" + actors.size(), "某人"),
                Set.of(),
                Optional.of(new Unit(String.join(" ", tokens), "某单位"))));
  }

  @Override
  public void close() throws Exception {
    index.close();
  }
}
