package io.huiji.operations.schedule;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When the service does what by itself. Daily work: {@code 23:00-05:00}, with {@code working-days}
/// and {@code no-catch-up} behind it; repeated work: the pause between two; {@code off} for
/// nothing.
///
/// @param look how often it is looked what is due
/// @param lease how long the work of an instance that died stays its own
/// @param stopWithin how long a stop waits for what is going on
@ConfigurationProperties("huiji.schedule")
record ScheduleSettings(
    @DefaultValue("23:00-05:00") String nightly,
    @DefaultValue("off") String fixity,
    @DefaultValue("08:30-18:00 working-days") String reminders,
    @DefaultValue("PT1M") String index,
    @DefaultValue("PT30S") String mail,
    @DefaultValue("PT15S") Duration look,
    @DefaultValue("PT2M") Duration lease,
    @DefaultValue("PT1M") Duration stopWithin) {}
