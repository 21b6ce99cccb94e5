/// What the program's own log may say: where something failed, never of whom and what.
@NullMarked
package io.huiji.operations.log;

import org.jspecify.annotations.NullMarked;
