/// The clock of minutes as a function on values.
@NullMarked
package io.huiji.minutes.rule;

import org.jspecify.annotations.NullMarked;
