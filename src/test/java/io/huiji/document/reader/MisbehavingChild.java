package io.huiji.document.reader;

import io.huiji.document.Reading;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.locks.LockSupport;

/// A child whose parser hangs, dies, eats all memory or prints, as the paper's name tells it to.
final class MisbehavingChild extends ReaderChild {

  private MisbehavingChild(Duration limit) {
    super(limit);
  }

  public static void main(String[] arguments) throws IOException {
    new MisbehavingChild(Duration.ofMillis(Long.parseLong(arguments[0]))).serve();
  }

  @Override
  Reading parse(String name, byte[] content) {
    switch (name) {
      case "hang.txt" -> {
        while (true) {
          LockSupport.parkNanos(1_000_000_000L);
        }
      }
      case "die.txt" -> Runtime.getRuntime().halt(9);
      case "eat.txt" -> {
        var eaten = new ArrayList<long[]>();
        while (!eaten.contains(new long[0])) {
          eaten.add(new long[1_000_000]);
        }
      }
      case "print.txt" -> {
        System.out.println("words of a paper");
        System.err.println("words of a paper");
      }
      default -> {}
    }
    return super.parse(name, content);
  }
}
