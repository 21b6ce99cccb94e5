/// Copies and loans of records, each with consent.
@NullMarked
@ApplicationModule(
    displayName = "lending",
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
      "store",
      "archive",
      "document",
      "notice",
      "numbering"
    })
package io.huiji.lending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
