/// Pages for coming in: sign-in, first password; and the list of meetings.
@NullMarked
package io.huiji.page.entry;

import org.jspecify.annotations.NullMarked;
