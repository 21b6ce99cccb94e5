/// Collecting, judging anew, receipts, filing, and the acts on submissions.
@NullMarked
package io.huiji.intake.desk;

import org.jspecify.annotations.NullMarked;
