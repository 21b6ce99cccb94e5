package io.huiji.operations.command;

import io.huiji.kernel.DataFolder;

/// An opened data folder with everything that works on it.
interface Installation extends AutoCloseable {

  DataFolder folder();

  <T> T part(Class<T> type);

  @Override
  void close();
}
