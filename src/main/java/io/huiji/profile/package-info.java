/// The rule profile: numbers, terms and lists of one authority, typed, validated and dated (R1.1).
@NullMarked
@ApplicationModule(
    displayName = "profile",
    allowedDependencies = {"kernel", "calendar", "rules"})
package io.huiji.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
