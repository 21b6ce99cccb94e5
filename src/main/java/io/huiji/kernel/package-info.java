/// Ids and values that every module speaks: digests, marks, kinds of material, numbers. No
/// framework.
@NullMarked
@ApplicationModule(
    displayName = "kernel",
    allowedDependencies = {})
package io.huiji.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
