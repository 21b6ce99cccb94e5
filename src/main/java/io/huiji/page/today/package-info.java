/// Today's sheet (今日).
@NullMarked
package io.huiji.page.today;

import org.jspecify.annotations.NullMarked;
