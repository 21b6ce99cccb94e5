package io.huiji.document.reader.word;

/// What a part of a Word file is made of, in reading order.
sealed interface Block permits Paragraph, Table {}
