/// Sessions: how they begin, how long they last, how a refusal is told.
@NullMarked
package io.huiji.entry.session;

import org.jspecify.annotations.NullMarked;
