/// The meeting packet: planned, assembled, numbered copies, recall ledger.
@NullMarked
@ApplicationModule(
    displayName = "packet",
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
      "intake",
      "document",
      "numbering",
      "archive",
      "notice",
      "store"
    })
package io.huiji.packet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
