/// The demonstration: a sample office, its papers and one meeting from inbox to archive. Everything
/// in it is made up.
@NullMarked
package io.huiji.operations.demo;

import org.jspecify.annotations.NullMarked;
