/// PDFs against PDF/A-2b, by veraPDF in a process of its own.
@NullMarked
package io.huiji.document.conformance;

import org.jspecify.annotations.NullMarked;
