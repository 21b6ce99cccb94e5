package io.huiji.entry.account;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/// Sign-ins in numbers: how they ended in this process, and for how many names the database holds
/// failures or a pause. No name is in it.
@Component
@ConditionalOnWebApplication
public class SignInMeters implements MeterBinder {

  public enum Ended {
    ADMITTED,
    REFUSED,
    PAUSED;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final SignInFailures failures;
  private final Map<Ended, LongAdder> ended = new EnumMap<>(Ended.class);

  SignInMeters(SignInFailures failures) {
    this.failures = failures;
    for (var each : Ended.values()) {
      ended.put(each, new LongAdder());
    }
  }

  /// Counts one.
  public void count(Ended how) {
    Objects.requireNonNull(ended.get(how)).increment();
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    ended.forEach(
        (how, sum) ->
            FunctionCounter.builder("huiji.sign.in", sum, LongAdder::sum)
                .description("sign-ins with a password, by how they ended")
                .tag("outcome", how.label())
                .register(registry));
    Gauge.builder("huiji.sign.in.failing", () -> failures.counts().failing())
        .description("names with failures that are not forgotten yet")
        .register(registry);
    Gauge.builder("huiji.sign.in.paused", () -> failures.counts().paused())
        .description("names that are locked out just now")
        .register(registry);
  }
}
