/// Follow-up (督办): one item per decision, progress, overdue.
@NullMarked
@ApplicationModule(
    displayName = "supervision",
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
      "minutes",
      "meeting",
      "notice",
      "document",
      "store"
    })
package io.huiji.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
