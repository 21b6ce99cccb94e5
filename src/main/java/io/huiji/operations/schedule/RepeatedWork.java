package io.huiji.operations.schedule;

import java.time.Duration;

/// Something that every instance does again and again.
///
/// @param pause between an end and the next beginning
record RepeatedWork(String name, Duration pause, Runnable task) {}
