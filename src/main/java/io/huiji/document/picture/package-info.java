/// Pages of a PDF as pictures, drawn in children of bounded memory and time.
@NullMarked
package io.huiji.document.picture;

import org.jspecify.annotations.NullMarked;
