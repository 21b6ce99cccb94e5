/// The only place that sees Lucene.
@NullMarked
package io.huiji.search.lucene;

import org.jspecify.annotations.NullMarked;
