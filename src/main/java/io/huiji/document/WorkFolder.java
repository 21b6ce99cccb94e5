package io.huiji.document;

import io.huiji.kernel.DataFolder;
import io.huiji.store.Leftovers;
import java.nio.file.Path;

/// Where bindings and copies are made; what a killed run left unfinished is gone before either
/// begins.
record WorkFolder(Path path) {

  static WorkFolder of(DataFolder folder) {
    return new WorkFolder(Leftovers.sweep(folder.cache().resolve("binding"), ".*.part"));
  }
}
