/// Child processes that do one kind of work each, bounded in memory and time: what hangs or dies in
/// them takes down nothing else.
@NullMarked
package io.huiji.document.worker;

import org.jspecify.annotations.NullMarked;
