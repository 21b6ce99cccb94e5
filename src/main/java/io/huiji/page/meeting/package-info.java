/// Pages around one meeting: agenda, notices, leave, packet, room, copies, close.
@NullMarked
package io.huiji.page.meeting;

import org.jspecify.annotations.NullMarked;
