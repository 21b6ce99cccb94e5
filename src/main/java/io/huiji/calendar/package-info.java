/// The clock of the authority, working days by year file, deadlines. Nothing else reads the time.
@NullMarked
@ApplicationModule(
    displayName = "calendar",
    allowedDependencies = {"kernel"})
package io.huiji.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
