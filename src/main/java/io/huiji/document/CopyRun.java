package io.huiji.document;

import java.util.List;

/// The outcome of printing personal copies: all of them or none.
public sealed interface CopyRun {

  /// @param copies in the order of their faces
  /// @param firstPages the first page of each part, in the binding's order, beginning with 1
  record Printed(List<PrintedCopy> copies, List<Integer> firstPages) implements CopyRun {

    public Printed {
      copies = List.copyOf(copies);
      firstPages = List.copyOf(firstPages);
    }
  }

  /// No face on this machine has some of the characters: nothing was written. A copy never shows a
  /// box in place of a name.
  record Unshowable(List<Missing> missing) implements CopyRun {

    public Unshowable {
      missing = List.copyOf(missing);
    }
  }

  /// @param characters of recipient and mark that cannot be shown, each once
  record Missing(CopyFace face, String characters) {}
}
