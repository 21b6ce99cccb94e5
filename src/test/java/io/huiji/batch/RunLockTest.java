package io.huiji.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.kernel.DataFolder;
import io.huiji.testkit.ChildProcess;
import io.huiji.testkit.Concurrently;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {

  @TempDir Path root;

  @Test
  void letsOneInAtATime() {
    var folder = new DataFolder(root);
    var inside = new AtomicInteger();
    var most = new AtomicInteger();

    Concurrently.run(
        4,
        _ -> {
          for (var time = 0; time < 20; time++) {
            try (var _ = RunLock.hold(folder)) {
              most.accumulateAndGet(inside.incrementAndGet(), Math::max);
              Thread.yield();
              inside.decrementAndGet();
            }
          }
        });

    assertThat(most).hasValue(1);
  }

  @Test
  void saysThatItIsTakenByAnotherProcessUntilThatIsKilled() throws Exception {
    var folder = new DataFolder(root);
    var holder = ChildProcess.start(Holder.class, root.toString());
    holder.awaitLine("held");

    assertThat(RunLock.tryHold(folder)).isEmpty();

    holder.kill();
    try (var held = RunLock.hold(folder)) {
      assertThat(held).isNotNull();
      assertThat(RunLock.tryHold(folder)).isEmpty();
    }
    assertThat(RunLock.tryHold(folder)).isPresent();
  }

  static final class Holder {

    public static void main(String[] arguments) throws Exception {
      var held = RunLock.hold(new DataFolder(Path.of(arguments[0])));
      System.out.println("held");
      System.in.read();
      held.close();
    }
  }
}
