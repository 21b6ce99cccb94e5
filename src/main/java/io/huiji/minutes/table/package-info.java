/// The tables of minutes.
@NullMarked
package io.huiji.minutes.table;

import org.jspecify.annotations.NullMarked;
