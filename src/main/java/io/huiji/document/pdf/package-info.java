/// PDF bound, stamped, read and made reproducible; the only place that sees PDFBox for making
/// documents.
///
/// A paper is opened by PDFBox once and kept as a leaf: its objects in a form that can be copied
/// into any file by adding to the object numbers in it. Binding copies leaves one after the other
/// and writes page tree, outline and description around them; a personal copy repeats the bytes of
/// such a file and ends with objects of its own.
@NullMarked
package io.huiji.document.pdf;

import org.jspecify.annotations.NullMarked;
