/// What every answer has in common: problems, paging, versions.
@NullMarked
package io.huiji.api.kit;

import org.jspecify.annotations.NullMarked;
