/// The night as one job of restartable steps.
@NullMarked
package io.huiji.operations.nightly;

import org.jspecify.annotations.NullMarked;
