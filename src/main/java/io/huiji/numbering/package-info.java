/// Gap-free series: a number is drawn in the transaction that records what it numbers.
@NullMarked
@ApplicationModule(
    displayName = "numbering",
    allowedDependencies = {"kernel", "calendar"})
package io.huiji.numbering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
