package io.huiji.meeting;

import io.huiji.kernel.TopicId;

/// A step of a topic's way was taken (R6.1). Published in the transaction of the act.
public record TopicApproved(TopicId topic) {}
