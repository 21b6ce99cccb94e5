/// Reads PDF: text by its place on the page, and what lies in the file beside the pages.
@NullMarked
package io.huiji.document.reader.pdf;

import org.jspecify.annotations.NullMarked;
