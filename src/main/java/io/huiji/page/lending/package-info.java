/// Requests and the lending desk (利用、借阅).
@NullMarked
package io.huiji.page.lending;

import org.jspecify.annotations.NullMarked;
