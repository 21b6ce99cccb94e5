/// What a person may see of runs, health and the log.
@NamedInterface("operations")
@NullMarked
package io.huiji.view.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
