/// Backup while the house works, and restore that proves itself.
@NullMarked
package io.huiji.operations.backup;

import org.jspecify.annotations.NullMarked;
