/// What stands before every parser: the zip guard, the XML guard, and the one way to refuse a
/// paper.
@NullMarked
package io.huiji.document.reader.guard;

import org.jspecify.annotations.NullMarked;
