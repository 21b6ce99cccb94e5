package io.huiji.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Holds an installation to the kind of database it was set up with. A command that lacks the
/// address of its PostgreSQL would otherwise begin an empty embedded one beside it, without a word.
public final class DatabaseChoice {

  private static final String ELSEWHERE = "postgresql";
  private static final String EMBEDDED = "huiji.mv.db";

  private DatabaseChoice() {}

  /// Notes the choice at the first opening and checks it at every later one.
  ///
  /// @param folder the {@code database/} folder of the installation
  /// @throws WrongDatabase when the installation has been using the other kind
  public static void hold(Path folder, boolean embedded) {
    var elsewhere = folder.resolve(ELSEWHERE);
    if (embedded && Files.exists(elsewhere)) {
      throw new WrongDatabase("这个数据文件夹用的是 PostgreSQL，请设置 HUIJI_DATABASE_URL 等环境变量后再运行");
    }
    if (!embedded && Files.exists(folder.resolve(EMBEDDED))) {
      throw new WrongDatabase("这个数据文件夹用的是内嵌数据库，请去掉 HUIJI_DATABASE_URL 后再运行");
    }
    if (!embedded && !Files.exists(elsewhere)) {
      note(elsewhere);
    }
  }

  private static void note(Path mark) {
    try {
      Files.createDirectories(mark.getParent());
      Files.createFile(mark);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot note the kind of database in " + mark, e);
    }
  }
}
