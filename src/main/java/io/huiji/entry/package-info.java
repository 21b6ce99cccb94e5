/// Who may come in: sign-in, sessions, tokens, the security chain, and which route is open to whom.
@NullMarked
@ApplicationModule(
    displayName = "entry",
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
      "operations"
    })
package io.huiji.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
