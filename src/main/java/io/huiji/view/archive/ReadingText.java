package io.huiji.view.archive;

import java.util.List;

/// A record's text for reading in place, without its layout.
public record ReadingText(RecordView record, List<String> paragraphs) {

  public ReadingText {
    paragraphs = List.copyOf(paragraphs);
  }
}
