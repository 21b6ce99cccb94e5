/// The language in which people ask: words, phrases, fields, dates, AND, OR, NOT. Plain values.
@NullMarked
package io.huiji.search.language;

import org.jspecify.annotations.NullMarked;
