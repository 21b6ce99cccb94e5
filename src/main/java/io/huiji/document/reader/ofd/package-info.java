/// Reads OFD (GB/T 33190) in memory: the usual libraries unpack it to disk first.
@NullMarked
package io.huiji.document.reader.ofd;

import org.jspecify.annotations.NullMarked;
