/// The card (会议阅办卡): read from submission.yaml or from the filled-in form.
@NullMarked
package io.huiji.intake.card;

import org.jspecify.annotations.NullMarked;
