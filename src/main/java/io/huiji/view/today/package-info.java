/// What somebody has to do today.
@NamedInterface("today")
@NullMarked
package io.huiji.view.today;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
