/// The kit for jobs: step policies, recovery after a kill, one run at a time.
@NullMarked
@ApplicationModule(
    displayName = "batch",
    allowedDependencies = {"kernel", "calendar"})
package io.huiji.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
