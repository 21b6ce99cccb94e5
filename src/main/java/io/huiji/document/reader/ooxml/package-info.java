/// What the three kinds of OOXML files share: content types, relationships, and the faults that lie
/// in them.
@NullMarked
package io.huiji.document.reader.ooxml;

import org.jspecify.annotations.NullMarked;
