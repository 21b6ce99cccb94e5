/// What intake keeps in the database.
@NullMarked
package io.huiji.intake.table;

import org.jspecify.annotations.NullMarked;
