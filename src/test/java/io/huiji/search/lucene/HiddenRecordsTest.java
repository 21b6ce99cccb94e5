package io.huiji.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.access.Access;
import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.access.Reader;
import io.huiji.access.SampleOffice;
import io.huiji.access.Unit;
import io.huiji.access.User;
import io.huiji.archive.Draft;
import io.huiji.search.Query;
import io.huiji.search.Query.Form;
import io.huiji.search.Query.Order;
import io.huiji.search.text.Passages;
import io.huiji.testkit.Seed;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody gets from the archive is, to the last character and digit, what he would get from
/// an archive that holds nothing but what he may know.
class HiddenRecordsTest {

  private static final int RECORDS = 60;
  private static final int QUERIES = 100;
  private static final int LONG_FACTOR = 10;

  /// So many texts are always ranked by their passages.
  private static final int LOOKED_AT = 40;

  private static final int ARTICLES = 110;

  private static final List<String> WORDS =
      List.of(
          "低保",
          "标准",
          "提高",
          "财政",
          "审计",
          "会议",
          "原则通过",
          "2026年12月3日",
          "二〇二六年",
          "第三条",
          "预算",
          "老旧小区",
          "改造",
          "征收",
          "补偿",
          "机密项目",
          "A区",
          "PPP",
          "一千五百万元",
          "〔2026〕8号");

  private static final List<String> TOKENS =
      List.of("post:MAYOR", "post:DIRECTOR", "unit:finance", "unit:audit", "user:a", "user:b");

  private final Random random = Seed.random();
  private final Access access = SampleOffice.access();

  @TempDir Path folder;

  @Test
  void leaveNoTraceInHitsCountsFacetsSuggestionsMarksOrderOrErrors() {
    var rounds = Boolean.getBoolean("test.long") ? LONG_FACTOR : 1;
    var triples = 0L;
    for (var round = 0; round < rounds; round++) {
      triples += compare(folder.resolve("round" + round));
    }
    assertThat(triples).isGreaterThanOrEqualTo(100_000);
  }

  /// So many and so long that passages are looked at within bounds; one of the askers may know few.
  @Test
  void leaveNoTraceAmongManyLongTexts() {
    var drafts = longTexts();
    assertThat(Passages.of(articles()).size() * LOOKED_AT).isGreaterThan(4000);
    var whole = new MemoryArchive();
    drafts.forEach(whole::add);
    try (var all = new BareIndex(folder.resolve("all"), whole, 7)) {
      for (var user : List.of("a", "b", "c")) {
        var actor = new Actor(new User(user, user), Set.of(), Optional.empty());
        try (var only = new BareIndex(folder.resolve(user), known(drafts, actor), 11)) {
          for (var n = 0; n < 40; n++) {
            var query =
                new Query(words(3), Form.PLAIN, Order.BEST, random.nextInt(60), 20, n % 2 == 0);
            assertThat(told(all, query, actor))
                .as("%s %s", actor, query)
                .isEqualTo(told(only, query, actor));
          }
        }
      }
    }
  }

  /// For one asker half of them, for the other nearly as many, for the third one in twenty.
  private List<Draft> longTexts() {
    var drafts = new ArrayList<Draft>();
    for (var n = 0; n < 3 * LOOKED_AT; n++) {
      var user = n % 20 == 0 ? "c" : n % 2 == 0 ? "b" : "a";
      drafts.add(
          Draft.paper(words(2) + "办法" + n)
              .text(articles())
              .readers(List.of(new Reader("user:" + user, BareIndex.NOW, LocalDateTime.MAX))));
    }
    return drafts;
  }

  private String articles() {
    var text = new StringBuilder();
    for (var n = 1; n <= ARTICLES; n++) {
      text.append("第").append(n).append("条 ").append(words(1 + random.nextInt(6))).append("。\n");
    }
    return text.toString();
  }

  private long compare(Path root) {
    var drafts = drafts();
    var whole = new MemoryArchive();
    drafts.forEach(whole::add);
    addAgain(whole, drafts);
    var queries = queries();
    var triples = 0L;
    try (var all = new BareIndex(root.resolve("all"), whole, 7)) {
      for (var actor : actors()) {
        try (var only = new BareIndex(root.resolve("only" + triples), known(drafts, actor), 11)) {
          for (var query : queries) {
            assertThat(told(all, query, actor))
                .as("%s %s", actor, query)
                .isEqualTo(told(only, query, actor));
            triples += RECORDS;
          }
        }
      }
    }
    return triples;
  }

  /// Everything that he is told, as it is written out, its length with it.
  private static String told(BareIndex index, Query query, Actor actor) {
    return index.search(query, actor, BareIndex.NOW)
        + "\n"
        + index.suggest(query.text(), actor, BareIndex.NOW);
  }

  /// Some records changed after they were filed: old versions leave no trace either.
  private void addAgain(MemoryArchive archive, List<Draft> drafts) {
    drafts.stream().filter(_ -> random.nextInt(4) == 0).forEach(archive::add);
  }

  private MemoryArchive known(List<Draft> drafts, Actor actor) {
    var archive = new MemoryArchive();
    drafts.stream()
        .filter(draft -> access.permit(actor, draft.filing().readers(), BareIndex.NOW).isPresent())
        .forEach(archive::add);
    return archive;
  }

  private List<Draft> drafts() {
    var drafts = new ArrayList<Draft>();
    for (var n = 0; n < RECORDS; n++) {
      drafts.add(
          (n % 5 == 0 ? Draft.minutes(n + 1) : Draft.paper("关于" + words(1) + "的汇报" + n))
              .on(
                  "2026-12-03",
                  "20%02d-11-%02d".formatted(22 + random.nextInt(5), 1 + random.nextInt(28)))
              .text(text())
              .persons("王" + n % 3, "李" + n % 2)
              .readers(readers()));
    }
    return drafts;
  }

  private String text() {
    var text = new StringBuilder();
    for (var line = 1 + random.nextInt(12); line > 0; line--) {
      text.append(words(1 + random.nextInt(20))).append("。\n");
    }
    return text.toString();
  }

  private String words(int count) {
    var words = new StringBuilder();
    for (var n = 0; n < count; n++) {
      words.append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return words.toString();
  }

  private List<Reader> readers() {
    var readers = new ArrayList<Reader>();
    for (var n = random.nextInt(4); n >= 0; n--) {
      var from = BareIndex.NOW.plusDays(random.nextInt(5) - 3);
      readers.add(
          new Reader(
              TOKENS.get(random.nextInt(TOKENS.size())), from, from.plusDays(random.nextInt(6))));
    }
    return readers;
  }

  private List<Query> queries() {
    var queries = new ArrayList<Query>();
    for (var n = 0; n < QUERIES; n++) {
      var form = Form.values()[random.nextInt(2)];
      var order = Order.values()[random.nextInt(Order.values().length)];
      queries.add(
          new Query(
              typed(), form, order, random.nextInt(3), random.nextInt(30), random.nextBoolean()));
    }
    return queries;
  }

  private String typed() {
    var one = words(1);
    var other = words(1);
    return switch (random.nextInt(12)) {
      case 0 -> one + " " + other;
      case 1 -> one + " OR " + other;
      case 2 -> "NOT " + one;
      case 3 -> "(" + one + " OR " + other + ") NOT " + words(1);
      case 4 -> "题名:" + one;
      case 5 -> "日期:2024..2025 " + one;
      case 6 -> one + "*" + other;
      case 7 -> one + " AND";
      case 8 -> one.substring(0, 1);
      case 9 -> "人员:王" + random.nextInt(3);
      case 10 -> "\"" + one + "\" 单位:民政";
      default -> words(2);
    };
  }

  private static List<Actor> actors() {
    var actors = new ArrayList<Actor>();
    for (var user : List.of("a", "b", "c")) {
      for (var posts : List.of(Set.<Post>of(), Set.of(Post.MAYOR), Set.of(Post.DIRECTOR))) {
        for (var unit : List.of("", "finance")) {
          actors.add(
              new Actor(
                  new User(user, user),
                  posts,
                  unit.isEmpty() ? Optional.empty() : Optional.of(new Unit(unit, unit))));
        }
      }
    }
    return actors;
  }
}
