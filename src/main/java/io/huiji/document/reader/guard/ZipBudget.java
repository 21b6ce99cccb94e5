package io.huiji.document.reader.guard;

import io.huiji.document.Fault;

/// The bytes that a container and everything nested in it may still unpack to.
final class ZipBudget {

  private long left;

  ZipBudget(long bytes) {
    this.left = bytes;
  }

  void spend(long bytes) {
    left -= bytes;
    if (left < 0) {
      throw new RefusedPaper(Fault.Code.BOMB, "解压后的总大小超出上限，疑为压缩炸弹，没有打开。");
    }
  }
}
