package io.huiji.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.testkit.Concurrently;
import io.huiji.testkit.Engine;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DatabaseLockTest {

  @Test
  void letsOneRunIntoASharedDatabaseAtATime() {
    try (var database = Engine.POSTGRESQL.fresh()) {
      var inside = new AtomicInteger();
      var most = new AtomicInteger();

      Concurrently.run(
          4,
          _ -> {
            for (var time = 0; time < 20; time++) {
              try (var _ = DatabaseLock.hold(database.source())) {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.yield();
                inside.decrementAndGet();
              }
            }
          });

      assertThat(most).hasValue(1);
    }
  }
}
