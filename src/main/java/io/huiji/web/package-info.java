/// The kit for pages: layout, errors, sign-in. No domain words.
@NullMarked
@ApplicationModule(
    displayName = "web",
    allowedDependencies = {"kernel", "calendar"})
package io.huiji.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
