/// Sets manuscripts as files: Word, Excel, PowerPoint, OFD.
@NullMarked
package io.huiji.document.typesetting;

import org.jspecify.annotations.NullMarked;
