/// 管理: units, people, posts, users, rules, calendar, templates.
@NullMarked
package io.huiji.page.administration;

import org.jspecify.annotations.NullMarked;
