package io.huiji.operations.command;

import io.huiji.kernel.DataFolder;
import java.nio.file.Path;
import java.util.function.ToIntFunction;

/// Performs commands on a data folder that this process has open already.
record KeptOpen(Installation opened) implements Installations {

  @Override
  public int with(CommandContext context, Path root, ToIntFunction<Installation> work) {
    return withNew(root, work);
  }

  @Override
  public int withNew(Path root, ToIntFunction<Installation> work) {
    if (!new DataFolder(root).equals(opened.folder())) {
      throw new Misuse("此处只能处理数据文件夹 " + opened.folder().root());
    }
    return work.applyAsInt(opened);
  }

  @Override
  public int serving(Path root, int port, ToIntFunction<Installation> work) {
    throw new Misuse("网页服务已在运行");
  }
}
