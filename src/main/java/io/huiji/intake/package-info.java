/// Submissions: collected, judged by the rules, receipted; the late queue.
@NullMarked
@ApplicationModule(
    displayName = "intake",
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
      "document",
      "store",
      "archive",
      "notice"
    })
package io.huiji.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
