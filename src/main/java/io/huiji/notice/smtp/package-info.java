/// The post office: SMTP, and nothing about notices.
@NullMarked
package io.huiji.notice.smtp;

import org.jspecify.annotations.NullMarked;
