/// Minutes (纪要): drafted, approved, numbered, issued, distributed.
@NullMarked
@ApplicationModule(
    displayName = "minutes",
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
      "meeting",
      "numbering",
      "document",
      "archive",
      "notice",
      "store"
    })
package io.huiji.minutes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
