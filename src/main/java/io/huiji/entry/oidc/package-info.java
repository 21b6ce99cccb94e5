/// Signing in by another system (OpenID Connect).
@NullMarked
package io.huiji.entry.oidc;

import org.jspecify.annotations.NullMarked;
