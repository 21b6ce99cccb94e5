package io.huiji.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.archive.Draft;
import io.huiji.kernel.RecordId;
import io.huiji.search.Hit;
import io.huiji.search.Query;
import io.huiji.search.Results;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever asks for a few hits gets the first of those that he gets who asks for all: what is left
/// unscored for him would not have been among them.
class BestFewTest {

  /// More than are looked at together.
  private static final int RECORDS = WordScan.WINDOW + 500;

  private static final List<String> WORDS =
      List.of("低保", "学校", "道路", "防汛", "消防", "医院", "供水", "电梯", "绿化", "招商");
  private static final Map<RecordId, String> TEXTS = new HashMap<>();

  @TempDir private static Path folder;
  private static BareIndex index;

  @BeforeAll
  static void indexThem() {
    var random = new SplittableRandom(20261128);
    var archive = new MemoryArchive();
    for (var n = 0; n < RECORDS; n++) {
      var title = random.nextInt(40) == 0 ? word(random) : "第" + n + "件";
      var text = words(random);
      var day = "20%02d-06-01".formatted(10 + random.nextInt(15));
      TEXTS.put(archive.add(Draft.paper(title).on(day, day).text(text)), text);
    }
    index = new BareIndex(folder, archive, RECORDS);
    index.indexer.catchUp();
  }

  @AfterAll
  static void close() {
    index.close();
  }

  private static String words(SplittableRandom random) {
    var text = new StringBuilder();
    for (var n = random.nextInt(5); n >= 0; n--) {
      text.append(word(random)).append(random.nextInt(8) == 0 ? "\n" : "。");
    }
    return text.toString();
  }

  private static String word(SplittableRandom random) {
    return WORDS.get(Math.min(random.nextInt(10), random.nextInt(10)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"低保", "低保 学校", "防汛 道路", "低保 道路 日期:2012-01-01..2019-12-31", "保。低 学校"})
  void areTheFirstOfAll(String query) {
    var all = ask(query, RECORDS);

    assertThat(all.total()).as("found").isPositive();
    assertThat(all.hits()).hasSize((int) all.total());
    for (var many : List.of(1, 7, 40)) {
      var few = ask(query, many);

      assertThat(few.total()).isEqualTo(all.total());
      assertThat(few.facets()).isEqualTo(all.facets());
      assertThat(ids(few)).isEqualTo(ids(all).stream().limit(many).toList());
    }
  }

  private static Results ask(String query, int limit) {
    var asked = new Query(query, Query.Form.WORDS, Query.Order.BEST, 0, limit, true);
    return index.search(asked, BareIndex.MAYOR, BareIndex.NOW);
  }

  private static List<RecordId> ids(Results results) {
    return results.hits().stream().map(Hit::record).toList();
  }

  @Test
  void areCountedAmongAllThatHoldTheWords() {
    var both =
        TEXTS.values().stream().filter(text -> text.contains("道路") && text.contains("防汛")).count();

    assertThat(ask("正文:道路 正文:防汛", 3).total()).isEqualTo(both);
  }
}
