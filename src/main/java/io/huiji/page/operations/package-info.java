/// Jobs, runs and health (运行), and the log (日志).
@NullMarked
package io.huiji.page.operations;

import org.jspecify.annotations.NullMarked;
