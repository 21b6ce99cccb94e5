/// The wording of minutes, from decisions to sentences.
@NullMarked
package io.huiji.minutes.text;

import org.jspecify.annotations.NullMarked;
