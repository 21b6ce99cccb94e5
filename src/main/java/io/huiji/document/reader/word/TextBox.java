package io.huiji.document.reader.word;

/// A text box with its place and its content.
record TextBox(Anchor anchor, Flow content) {}
