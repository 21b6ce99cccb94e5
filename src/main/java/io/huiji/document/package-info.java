/// Reading papers (text, marks, counts) and making them (templates, PDF).
@NullMarked
@ApplicationModule(
    displayName = "document",
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
      "store"
    })
package io.huiji.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
