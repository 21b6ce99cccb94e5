/// Reads from a Word file what its layout declares: effective faces, sizes, colours and places.
@NullMarked
package io.huiji.document.layout.docx;

import org.jspecify.annotations.NullMarked;
