/// Accounts from the door's side: failed sign-ins, new first passwords, closed accounts.
@NullMarked
package io.huiji.entry.account;

import org.jspecify.annotations.NullMarked;
