/// The index door: found only by those who may know.
@NullMarked
@ApplicationModule(
    displayName = "search",
    allowedDependencies = {
      "kernel",
      "calendar",
      "rules",
      "batch",
      "web",
      "audit",
      "access",
      "profile",
      "act",
      "archive"
    })
package io.huiji.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
