/// Follow-up (督办) and the figures of the house (统计).
@NullMarked
package io.huiji.page.supervision;

import org.jspecify.annotations.NullMarked;
