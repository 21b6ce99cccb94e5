/// The hash-chained log of every act. An act whose entry cannot be written does not happen.
@NullMarked
@ApplicationModule(
    displayName = "audit",
    allowedDependencies = {"kernel", "calendar", "database"})
package io.huiji.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
