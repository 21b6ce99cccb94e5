/// Units, people and posts by date, clearance, and the one place that decides who may know what.
@NullMarked
@ApplicationModule(
    displayName = "access",
    allowedDependencies = {"kernel", "calendar", "rules", "web", "audit", "profile"})
package io.huiji.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
