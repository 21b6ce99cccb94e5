/// Packages of records: written, sealed, inspected, taken in.
@NullMarked
package io.huiji.archive.packages;

import org.jspecify.annotations.NullMarked;
