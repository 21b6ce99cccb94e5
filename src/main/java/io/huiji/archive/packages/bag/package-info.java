/// BagIt 1.0 (RFC 8493): writing bags, and reading those of strangers.
@NullMarked
package io.huiji.archive.packages.bag;

import org.jspecify.annotations.NullMarked;
