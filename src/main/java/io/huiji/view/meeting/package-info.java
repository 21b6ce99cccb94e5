/// What a person may see of meetings: agenda, notices, leave, packet, room, copies.
@NamedInterface("meeting")
@NullMarked
package io.huiji.view.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
