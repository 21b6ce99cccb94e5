/// Pages of minutes: drafts, comparison, approvals, issue, distribution, excerpts.
@NullMarked
package io.huiji.page.minutes;

import org.jspecify.annotations.NullMarked;
