/// Drafting, approving, issuing and distributing minutes.
@NullMarked
package io.huiji.minutes.desk;

import org.jspecify.annotations.NullMarked;
