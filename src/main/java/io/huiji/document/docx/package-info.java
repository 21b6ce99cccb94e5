/// Templates compiled once and rendered: docx in, docx out. The only place that knows the inside of
/// a Word file that we make.
@NullMarked
package io.huiji.document.docx;

import org.jspecify.annotations.NullMarked;
