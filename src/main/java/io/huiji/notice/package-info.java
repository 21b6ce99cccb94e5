/// The outbox of notices: one per person and occasion, never sent twice.
@NullMarked
@ApplicationModule(
    displayName = "notice",
    allowedDependencies = {
      "kernel",
      "calendar",
      "rules",
      "batch",
      "web",
      "audit",
      "access",
      "profile",
      "act"
    })
package io.huiji.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
