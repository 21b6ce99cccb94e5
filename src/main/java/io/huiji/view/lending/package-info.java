/// What a person may see of requests, copies and loans.
@NamedInterface("lending")
@NullMarked
package io.huiji.view.lending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
