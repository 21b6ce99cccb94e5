package io.huiji.document.reader.word;

import org.jspecify.annotations.Nullable;

/// Where the next line goes. Twips from the top of the page.
final class Cursor {
  int page;
  double y;
  boolean textSinceBreak;
  @Nullable FramePlace lastFrame;
  double frameY;

  Cursor(int page, double y) {
    this.page = page;
    this.y = y;
  }

  Cursor copy() {
    return new Cursor(page, y);
  }

  /// Comes as far down as the other, if that is further.
  void reach(Cursor other) {
    if (other.page > page || (other.page == page && other.y > y)) {
      page = other.page;
      y = other.y;
    }
    textSinceBreak |= other.textSinceBreak;
  }

  void goTo(Cursor other) {
    page = other.page;
    y = other.y;
    textSinceBreak = other.textSinceBreak;
  }
}
