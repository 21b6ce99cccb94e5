/// What counts as the same text: one way of writing for index, query and passage. Plain values.
@NullMarked
package io.huiji.search.text;

import org.jspecify.annotations.NullMarked;
