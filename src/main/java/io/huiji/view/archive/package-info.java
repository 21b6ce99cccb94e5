/// What a person may see of records: searching, reading in place, custody.
@NamedInterface("archive")
@NullMarked
package io.huiji.view.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
