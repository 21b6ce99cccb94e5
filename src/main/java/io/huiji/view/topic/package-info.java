/// What a person may see of a topic: its way to the meeting, papers, findings, opinions.
@NamedInterface("topic")
@NullMarked
package io.huiji.view.topic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
