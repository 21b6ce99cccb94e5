/// OFD (GB/T 33190—2016) from PDF pages: searchable text at the same places, embedded fonts as
/// TrueType subsets, rules and borders as paths.
@NullMarked
package io.huiji.document.ofd;

import org.jspecify.annotations.NullMarked;
