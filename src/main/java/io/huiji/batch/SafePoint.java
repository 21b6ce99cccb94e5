package io.huiji.batch;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Where long work may stop when it is asked to: between two pieces, each of which is whole. What
/// is left, the next run takes up, as after a kill.
public final class SafePoint {

  private static final ScopedValue<BooleanSupplier> ASKED = ScopedValue.newInstance();

  private SafePoint() {}

  /// @throws StopAsked when the work that goes on in this thread is to stop
  public static void pass() {
    if (ASKED.isBound() && ASKED.get().getAsBoolean()) {
      throw new StopAsked();
    }
  }

  /// Work that stops at its next safe point once this is true.
  public static <T> T until(BooleanSupplier asked, Supplier<T> work) {
    return ScopedValue.where(ASKED, asked).call(work::get);
  }
}
