package io.huiji.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.archive.Draft;
import io.huiji.search.Hit;
import io.huiji.search.Query;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagingTest {

  private static final int RECORDS = 10_050;

  @TempDir Path folder;

  @Test
  void goesBeyondTenThousandWithoutGapOrRepetition() {
    var archive = new MemoryArchive();
    for (var n = 0; n < RECORDS; n++) {
      archive.add(Draft.paper("第%05d件".formatted(n)).text("低保"));
    }
    try (var index = new BareIndex(folder, archive, 1_000)) {
      index.indexer.catchUp();

      assertThat(page(index, 9_999, 3)).containsExactly("第09999件", "第10000件", "第10001件");
      assertThat(page(index, 10_040, 100)).hasSize(10).endsWith("第10049件");
      assertThat(page(index, RECORDS, 10)).isEmpty();
    }
  }

  private static List<String> page(BareIndex index, int from, int limit) {
    var query = Query.of("低保").by(Query.Order.TITLE).page(from, limit);
    return index.search(query, BareIndex.MAYOR, BareIndex.NOW).hits().stream()
        .map(Hit::title)
        .toList();
  }
}
