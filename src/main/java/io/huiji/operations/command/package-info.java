/// The commands, one class each: arguments in, exit code out. What they do lies elsewhere.
@NullMarked
package io.huiji.operations.command;

import org.jspecify.annotations.NullMarked;
