package io.huiji.document.face;

import java.io.IOException;
import java.io.Serial;

/// A paper shows text in a way that is better left alone.
final class UnusualContent extends IOException {

  @Serial private static final long serialVersionUID = 1L;
}
