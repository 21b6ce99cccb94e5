package io.huiji.batch;

import java.time.Duration;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.dao.TransientDataAccessException;

/// What a step does about faults, declared on the step and nowhere else.
public final class StepPolicies {

  private static final int RETRIES = 3;

  private StepPolicies() {}

  /// Tries again what is known to pass by itself: a lock not got, a serialisation conflict.
  public static RetryPolicy transientFaults() {
    return RetryPolicy.builder()
        .includes(TransientDataAccessException.class)
        .maxRetries(RETRIES)
        .delay(Duration.ofMillis(200))
        .build();
  }
}
