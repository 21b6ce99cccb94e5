/// Reads papers: recognises, guards, parses; in this process or in bounded children.
@NullMarked
package io.huiji.document.reader;

import org.jspecify.annotations.NullMarked;
