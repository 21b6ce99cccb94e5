/// Submissions as files: folder or zip, its card found, each paper read behind the secrecy gate.
@NullMarked
package io.huiji.intake.read;

import org.jspecify.annotations.NullMarked;
