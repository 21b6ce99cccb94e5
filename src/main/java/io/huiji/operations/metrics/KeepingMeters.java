package io.huiji.operations.metrics;

import io.huiji.archive.Fixity;
import io.huiji.document.ConversionCounts;
import io.huiji.document.Converter;
import io.huiji.search.Indexer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/// What is kept, converted and found, in numbers. Conversions are those of this process.
@Component
@ConditionalOnWebApplication
class KeepingMeters implements MeterBinder {

  private static final double SECOND = 1000;

  private final Fixity fixity;
  private final Converter converter;
  private final Indexer indexer;

  KeepingMeters(Fixity fixity, Converter converter, Indexer indexer) {
    this.fixity = fixity;
    this.converter = converter;
    this.indexer = indexer;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    var gauges = new Gauges(registry);
    gauges.gauge(
        "huiji.store.faults",
        "records that are closed because they differ from what was filed",
        () -> fixity.frozen().size());
    gauges.known("huiji.index.behind", "changes that the index does not hold yet", this::behind);
    gauges.gauge(
        "huiji.converter.available",
        "1 where papers can be converted",
        () -> converter.available() ? 1 : 0);
    conversions(gauges);
  }

  private void conversions(Gauges gauges) {
    outcome(gauges, "kept", ConversionCounts::kept);
    outcome(gauges, "made", ConversionCounts::made);
    outcome(gauges, "failed", ConversionCounts::failed);
    gauges.counter(
        "huiji.conversion.seconds",
        "that conversions took, kept ones left out",
        Tags.empty(),
        converter,
        each -> each.counts().taken().toMillis() / SECOND);
  }

  private void outcome(Gauges gauges, String is, ToLongFunction<ConversionCounts> count) {
    gauges.counter(
        "huiji.conversions",
        "papers asked for as PDF",
        Tags.of("outcome", is),
        converter,
        each -> count.applyAsLong(each.counts()));
  }

  private Optional<Double> behind() {
    var behind = indexer.behind();
    return behind.isPresent() ? Optional.of((double) behind.getAsLong()) : Optional.empty();
  }
}
