/// Where lines stand on a page, whatever the format: widths, sides, order from the top.
@NullMarked
package io.huiji.document.reader.layout;

import org.jspecify.annotations.NullMarked;
