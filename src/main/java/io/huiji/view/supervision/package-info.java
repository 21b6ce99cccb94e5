/// What a person may see of the follow-up (督办), and the figures of the house.
@NamedInterface("supervision")
@NullMarked
package io.huiji.view.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
