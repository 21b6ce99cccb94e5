/// The kit for judging: rule, finding, rule book. No domain words.
@NullMarked
@ApplicationModule(
    displayName = "rules",
    allowedDependencies = {"kernel"})
package io.huiji.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
