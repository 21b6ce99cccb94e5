/// The same for machines: REST under {@code /api/v1}.
@NullMarked
@ApplicationModule(
    displayName = "api",
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
      "operations",
      "entry",
      "view",
      "view :: *"
    })
package io.huiji.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
