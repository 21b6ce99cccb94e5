/// Work at set times: when it is due, who does it, how it ended.
@NullMarked
package io.huiji.operations.schedule;

import org.jspecify.annotations.NullMarked;
