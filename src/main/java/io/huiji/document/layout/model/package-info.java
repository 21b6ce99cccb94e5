/// A paper as its layout is judged: pages with what stands on them, and what its file declares.
@NullMarked
package io.huiji.document.layout.model;

import org.jspecify.annotations.NullMarked;
