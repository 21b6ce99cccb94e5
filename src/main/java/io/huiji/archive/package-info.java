/// Records for ever: immutable bytes, sidecar, archive code, retention, custodian.
@NullMarked
@ApplicationModule(
    displayName = "archive",
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
      "document",
      "numbering"
    })
package io.huiji.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
