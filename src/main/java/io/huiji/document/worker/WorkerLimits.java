package io.huiji.document.worker;

import java.time.Duration;

/// Bounds for the children of one kind.
///
/// @param heapMegabytes of each child
/// @param perRequest longest time for one answer, in the child; starting it is not counted
/// @param requestsPerChild after so many a child is replaced
public record WorkerLimits(int heapMegabytes, Duration perRequest, int requestsPerChild) {}
