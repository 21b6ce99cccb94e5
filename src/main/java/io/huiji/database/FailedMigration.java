package io.huiji.database;

/// The database could not be brought to the present schema. The message is for the operator, in
/// plain Chinese; the cause is for the log.
public final class FailedMigration extends RuntimeException {

  private FailedMigration(String message, Exception cause) {
    super(message, cause);
  }

  static FailedMigration ofEmbedded(Exception cause) {
    return new FailedMigration("数据库没有能升级到本版本所需的结构；原来的数据库没有改动，仍可用原来的版本打开", cause);
  }

  static FailedMigration forRoom(long needed, Exception cause) {
    return new FailedMigration(
        "升级数据库要先复制一份，没有写成：数据库所在的磁盘须有%d MB空余；原来的数据库没有改动".formatted(needed), cause);
  }

  static FailedMigration unconfirmed(Exception cause) {
    return new FailedMigration("数据库已升级到本版本，但磁盘没有确认写完；请先检查磁盘，再启动本版本", cause);
  }

  static FailedMigration ofShared(Exception cause) {
    return new FailedMigration("数据库没有能升级到本版本所需的结构；没有做成的一步已经退回，已有的内容没有丢失", cause);
  }
}
