/// Reads what lies in OLE containers: binary Word, Excel, PowerPoint and Works files.
@NullMarked
package io.huiji.document.reader.office;

import org.jspecify.annotations.NullMarked;
