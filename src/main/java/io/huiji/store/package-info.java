/// Content-addressed bytes: written, synced, read back, never changed.
@NullMarked
@ApplicationModule(
    displayName = "store",
    allowedDependencies = {"kernel", "calendar"})
package io.huiji.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
