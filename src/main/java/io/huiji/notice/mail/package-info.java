/// The queue of mails: who gets one, when it is tried, how it ended.
@NullMarked
package io.huiji.notice.mail;

import org.jspecify.annotations.NullMarked;
