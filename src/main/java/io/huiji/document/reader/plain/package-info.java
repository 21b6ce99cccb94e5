/// Reads plain text in UTF-8, UTF-16 and GB18030.
@NullMarked
package io.huiji.document.reader.plain;

import org.jspecify.annotations.NullMarked;
