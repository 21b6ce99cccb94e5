/// The kit for the database: opening the embedded or a shared one, bringing it to the present
/// schema, holding it, and writing many rows at once.
@NullMarked
@ApplicationModule(
    displayName = "database",
    allowedDependencies = {})
package io.huiji.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
