/// The rules by which a submission is judged: one class each, functions on a value.
@NullMarked
package io.huiji.intake.rule;

import org.jspecify.annotations.NullMarked;
