package io.huiji.intake.read;

import io.huiji.document.Fault;
import java.util.List;

/// What an entry of the inbox turned out to hold.
public sealed interface Delivery {
  /// @param files in order of their names, wrapping folders taken off
  record Files(List<SubmittedFile> files) implements Delivery {
    public Files {
      files = List.copyOf(files);
    }
  }

  /// A zip without a readable directory at its end.
  record Incomplete() implements Delivery {}

  /// A zip that must not be opened.
  record Refused(SubmittedFile zip, Fault fault) implements Delivery {}
}
