/// The requirements of GB/T 9704—2012, one class each, in one list in the order of the clauses.
@NullMarked
package io.huiji.document.layout.rule;

import org.jspecify.annotations.NullMarked;
