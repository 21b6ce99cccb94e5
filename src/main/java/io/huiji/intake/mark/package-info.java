/// Custody and secrecy marks: what a card declares and what stands on the page.
@NullMarked
package io.huiji.intake.mark;

import org.jspecify.annotations.NullMarked;
