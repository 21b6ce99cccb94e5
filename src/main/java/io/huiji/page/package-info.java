/// The web pages, one sub-package for each area of the page map.
@NullMarked
@ApplicationModule(
    displayName = "page",
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
package io.huiji.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
