/// The report of a run (运行报告): what stands how in the morning, for people and for programs.
@NullMarked
package io.huiji.operations.report;

import org.jspecify.annotations.NullMarked;
