/// Corrections of what is in the archive: a new version beside the old one (R17.5).
@NullMarked
package io.huiji.archive.correction;

import org.jspecify.annotations.NullMarked;
