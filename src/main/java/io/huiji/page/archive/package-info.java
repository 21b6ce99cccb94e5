/// The archive (档案): search, one record, custody.
@NullMarked
package io.huiji.page.archive;

import org.jspecify.annotations.NullMarked;
