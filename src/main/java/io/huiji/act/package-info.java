/// The kit for acts: what a person did, judged and logged in one transaction.
@NullMarked
@ApplicationModule(
    displayName = "act",
    allowedDependencies = {"kernel", "calendar", "rules", "audit", "access", "profile"})
package io.huiji.act;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
