/// Embedded faces made smaller: the outlines of an office program's Type 1 fonts written anew as
/// compact fonts (CFF), which deflate. Encrypted as Type 1 is, it hardly does.
@NullMarked
package io.huiji.document.face;

import org.jspecify.annotations.NullMarked;
