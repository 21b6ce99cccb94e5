package io.huiji.document.pdf;

import java.io.IOException;

/// A PDF with more objects or bytes than any honest paper has.
final class TooComplex extends IOException {

  private static final long serialVersionUID = 1L;

  TooComplex() {
    super("more objects or bytes than a paper may have");
  }
}
