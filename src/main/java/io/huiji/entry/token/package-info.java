/// Tokens of machines: issued and revoked by act, believed at the door of {@code /api/v1} alone.
@NullMarked
package io.huiji.entry.token;

import org.jspecify.annotations.NullMarked;
