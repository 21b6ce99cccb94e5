/// What a person may see of minutes: drafts, approvals, issues, excerpts.
@NamedInterface("minutes")
@NullMarked
package io.huiji.view.minutes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
