package io.huiji.document.docx;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/// The memory in which documents are made: an encoder and a zip, half a megabyte, used by one
/// document after another. As many are kept as there are processors.
final class Press {

  private final ArrayBlockingQueue<Press.Set> idle =
      new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

  private final Supplier<Encoder> encoders;

  Press(Supplier<Encoder> encoders) {
    this.encoders = encoders;
  }

  record Set(Encoder encoder, ZipWriter zip) {}

  byte[] make(Function<Set, byte[]> work) {
    var taken = idle.poll();
    var set = taken == null ? new Set(encoders.get(), new ZipWriter()) : taken;
    set.zip().clear();
    var made = work.apply(set);
    // one that has grown to a huge document is not kept
    if (made.length < 1 << 22) {
      idle.offer(set);
    }
    return made;
  }
}
