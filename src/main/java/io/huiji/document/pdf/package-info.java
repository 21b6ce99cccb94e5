/// PDF bound, stamped, read and made reproducible; the only place that sees PDFBox for making
/// documents.
@NullMarked
package io.huiji.document.pdf;

import org.jspecify.annotations.NullMarked;
