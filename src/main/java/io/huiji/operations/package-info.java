/// The nightly flow, the commands, the run report, the sample office.
@NullMarked
@ApplicationModule(
    displayName = "operations",
    allowedDependencies = {
      "kernel",
      "calendar",
      "rules",
      "batch",
      "database",
      "web",
      "audit",
      "access",
      "profile",
      "act",
      "store",
      "numbering",
      "notice",
      "document",
      "document :: layout",
      "archive",
      "meeting",
      "lending",
      "search",
      "intake",
      "packet",
      "minutes",
      "supervision",
      "administration"
    })
package io.huiji.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
