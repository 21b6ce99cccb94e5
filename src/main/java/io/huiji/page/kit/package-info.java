/// What every page is made of: layout, navigation, acts sent by forms, findings, tags, paging,
/// drafts, errors. The templates are in {@code templates/kit}, the words in {@code messages}.
@NullMarked
package io.huiji.page.kit;

import org.jspecify.annotations.NullMarked;
