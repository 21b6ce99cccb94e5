/// Reads the pages of a PDF with places, faces, sizes, colours and drawn rules.
@NullMarked
package io.huiji.document.layout.pdf;

import org.jspecify.annotations.NullMarked;
