package io.huiji.store;

import io.huiji.kernel.DataFolder;

/// The real store and readable files of a folder, for tests of other modules.
public final class Stores {

  private Stores() {}

  public static ContentStore content(DataFolder folder) {
    return new StoreConfiguration().contentStore(folder, files(folder));
  }

  public static OutFolder out(DataFolder folder) {
    return new StoreConfiguration().outFolder(folder, files(folder));
  }

  private static AtomicFiles files(DataFolder folder) {
    return new StoreConfiguration().atomicFiles(folder, "");
  }
}
