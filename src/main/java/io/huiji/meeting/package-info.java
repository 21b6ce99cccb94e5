/// Topics, approvals, agenda, leave, attendance, quorum, decisions.
@NullMarked
@ApplicationModule(
    displayName = "meeting",
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
      "numbering",
      "notice",
      "document"
    })
package io.huiji.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
