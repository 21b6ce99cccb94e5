/// Recognises the elements of an official paper among its paragraphs.
@NullMarked
package io.huiji.document.layout.element;

import org.jspecify.annotations.NullMarked;
