/// What a person may see of a topic, a meeting, minutes, a record: values for pages and machines
/// alike, filtered by {@link io.huiji.access.Access}. "Not there" and "not allowed" look the same.
@NullMarked
@ApplicationModule(
    displayName = "view",
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
      "administration",
      "operations"
    })
package io.huiji.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
