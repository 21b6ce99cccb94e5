package io.huiji.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiji.testkit.Concurrently;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.TestDatabase;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class JdbcNumbersTest {

  private final TestDatabase database;
  private final Numbers numbers;

  JdbcNumbersTest(TestDatabase database) {
    this.database = database;
    this.numbers = NumberSeries.of(database);
  }

  @Test
  void countsFromOneInEachSeries() {
    assertThat(draw("纪要2026")).isEqualTo(1);
    assertThat(draw("纪要2026")).isEqualTo(2);
    assertThat(draw("纪要2027")).isEqualTo(1);
  }

  @Test
  void givesDifferentNumbersToAllWhoDrawAtOnce() {
    var drawn = new ConcurrentSkipListSet<Integer>();

    Concurrently.run(4, _ -> IntStream.range(0, 10).forEach(_ -> drawn.add(draw("纪要2026"))));

    assertThat(drawn).containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
  }

  @Test
  void leavesNoGapAfterARollback() {
    draw("纪要2026");

    assertThatThrownBy(
            () ->
                database.inTransaction(
                    () -> {
                      numbers.next("纪要2026");
                      throw new IllegalStateException("not issued after all");
                    }))
        .hasMessage("not issued after all");

    assertThat(draw("纪要2026")).isEqualTo(2);
  }

  @Test
  void leavesNoGapAfterTheVeryFirstWasRolledBack() {
    database
        .transactions()
        .executeWithoutResult(
            status -> {
              numbers.next("纪要2026");
              status.setRollbackOnly();
            });

    assertThat(draw("纪要2026")).isEqualTo(1);
  }

  @Test
  void refusesOutsideATransaction() {
    assertThatThrownBy(() -> numbers.next("纪要2026")).isInstanceOf(IllegalStateException.class);
  }

  private int draw(String series) {
    return database.inTransaction(() -> numbers.next(series));
  }
}
