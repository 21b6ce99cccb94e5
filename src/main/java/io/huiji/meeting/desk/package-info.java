/// The office's desk: what people do with topics and meetings, act by act.
@NullMarked
package io.huiji.meeting.desk;

import org.jspecify.annotations.NullMarked;
