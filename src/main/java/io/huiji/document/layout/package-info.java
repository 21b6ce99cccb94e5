/// Judges the layout of a paper, docx or PDF, by GB/T 9704—2012.
@NullMarked
@NamedInterface("layout")
package io.huiji.document.layout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
