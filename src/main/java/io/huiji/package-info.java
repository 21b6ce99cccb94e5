/// Huiji (会纪): the paper side of a government's executive meeting.
@NullMarked
package io.huiji;

import org.jspecify.annotations.NullMarked;
