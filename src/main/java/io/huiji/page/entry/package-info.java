/// Pages for coming in: sign-in, own password, help, accessibility.
@NullMarked
package io.huiji.page.entry;

import org.jspecify.annotations.NullMarked;
