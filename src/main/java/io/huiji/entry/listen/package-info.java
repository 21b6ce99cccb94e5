/// Where the service listens, and that it does so safely.
@NullMarked
package io.huiji.entry.listen;

import org.jspecify.annotations.NullMarked;
