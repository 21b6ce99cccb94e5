package io.huiji.operations.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/// Numbers that are asked anew at each look; NaN where there is nothing to tell yet. Labels are
/// names of work and states alone.
record Gauges(MeterRegistry registry) {

  void gauge(String name, String what, Supplier<Number> value) {
    Gauge.builder(name, value).description(what).register(registry);
  }

  void known(String name, String what, Supplier<Optional<Double>> value) {
    gauge(name, what, () -> value.get().orElse(Double.NaN));
  }

  void labelled(
      String name, String what, String label, String is, Supplier<Optional<Double>> value) {
    Gauge.builder(name, () -> value.get().orElse(Double.NaN))
        .description(what)
        .tag(label, is)
        .register(registry);
  }

  /// What only grows while the process lives.
  ///
  /// @param owner lives as long as the process: the registry holds it weakly
  <T> void counter(String name, String what, Tags tags, T owner, ToDoubleFunction<T> value) {
    FunctionCounter.builder(name, owner, value).description(what).tags(tags).register(registry);
  }
}
