/// What is changed by act and not by procedure: versions of the rules, years of the calendar,
/// units, people and posts; each dated, judged and logged.
@NullMarked
@ApplicationModule(
    displayName = "administration",
    allowedDependencies = {
      "kernel",
      "calendar",
      "rules",
      "audit",
      "access",
      "profile",
      "act",
      "archive",
      "intake",
      "lending"
    })
package io.huiji.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
