/// The tables of meetings and topics.
@NullMarked
package io.huiji.meeting.table;

import org.jspecify.annotations.NullMarked;
