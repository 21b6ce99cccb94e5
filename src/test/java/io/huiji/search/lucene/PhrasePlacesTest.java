package io.huiji.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.archive.Draft;
import io.huiji.kernel.RecordId;
import io.huiji.search.Hit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Quotations of pairs whose places the index knows, in some segments, in all or in none, held
/// against looking for them in the texts.
class PhrasePlacesTest {

  private static final String COMMON = "防汛工作建设";
  private static final int BATCHES = 24;
  private static final int BATCH = 25;
  private static final int LENGTH = 60;

  private static final Map<RecordId, String> TEXTS = new HashMap<>();

  @TempDir private static Path folder;
  private static BareIndex index;

  @BeforeAll
  static void indexThem() {
    var random = new SplittableRandom(20261127);
    var archive = new MemoryArchive();
    index = new BareIndex(folder, archive, BATCH);
    for (var batch = 0; batch < BATCHES; batch++) {
      for (var n = 0; n < BATCH; n++) {
        // in every third batch the pairs are rare
        var text = text(random, batch % 3 == 2 ? 5 : 90);
        var record = archive.add(Draft.paper("No. " + TEXTS.size()).text(text));
        TEXTS.put(record, text);
      }
      index.indexer.catchUp();
    }
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  /// @param common of a hundred characters so many
  private static String text(SplittableRandom random, int common) {
    var text = new StringBuilder();
    while (text.length() < LENGTH) {
      if (random.nextInt(100) < common) {
        text.append(COMMON.charAt(random.nextInt(COMMON.length())));
      } else if (random.nextInt(100) < common) {
        text.append(random.nextBoolean() ? '\n' : '，');
      } else {
        text.append((char) ('㐀' + random.nextInt(5000)));
      }
    }
    return text.toString();
  }

  @Test
  void findsEachQuotationAsOftenAsTheTextsHoldIt() {
    var random = new SplittableRandom(7);
    for (var n = 0; n < 400; n++) {
      var word = word(random, 3 + random.nextInt(4));

      var results = index.search(word, TEXTS.size());

      var wanted = TEXTS.keySet().stream().filter(id -> times(id, word) > 0);
      assertThat(results.hits().stream().map(Hit::record).collect(Collectors.toSet()))
          .as(word)
          .isEqualTo(wanted.collect(Collectors.toSet()));
      assertThat(results.hits().stream().map(hit -> -times(hit.record(), word)).toList())
          .as(word)
          .isSorted();
    }
  }

  private static String word(SplittableRandom random, int length) {
    return random
        .ints(length, 0, COMMON.length())
        .mapToObj(n -> COMMON.substring(n, n + 1))
        .collect(Collectors.joining());
  }

  /// As it is written; where it is not, over line ends.
  private static int times(RecordId record, String word) {
    var text = TEXTS.getOrDefault(record, "");
    var written = times(text, word);
    return written > 0 ? written : times(text.replace("\n", ""), word);
  }

  private static int times(String text, String word) {
    var times = 0;
    for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      times++;
    }
    return times;
  }

  /// Else the test above would not try what it is for.
  @Test
  void knowsThePlacesInSomeTextsAndNotInAll() throws IOException {
    var current = index.folder.current().orElseThrow();
    try (var reader = DirectoryReader.open(FSDirectory.open(current))) {
      var texts = reader.docFreq(new Term(Fields.TEXT, "防汛"));
      var placed = reader.docFreq(new Term(Fields.PLACES, "防汛"));

      assertThat(reader.leaves()).as("merged").hasSizeLessThan(BATCHES);
      assertThat(placed).isBetween(texts / 2, texts - 1);
      assertThat(MultiTerms.getTerms(reader, Fields.PLACES).hasPositions()).isTrue();
    }
  }
}
