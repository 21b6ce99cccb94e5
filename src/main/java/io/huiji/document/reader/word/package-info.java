/// Reads .docx and .docm: accepted text and where each line stands on its page.
@NullMarked
package io.huiji.document.reader.word;

import org.jspecify.annotations.NullMarked;
