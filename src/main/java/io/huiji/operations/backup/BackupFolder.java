package io.huiji.operations.backup;

import io.huiji.kernel.Digest;
import java.nio.file.Path;

/// Where what lies in a backup: the bytes of all files by their hash, shared by one backup and the
/// next; beside them, for each backup, the rows of the database and the list of files; and {@code
/// backup.json}, which says which of them is in force.
record BackupFolder(Path root) {

  BackupFolder {
    root = root.toAbsolutePath().normalize();
  }

  Path summary() {
    return root.resolve("backup.json");
  }

  Path lock() {
    return root.resolve("backup.lock");
  }

  Path objects() {
    return root.resolve("objects");
  }

  Path object(Digest digest) {
    return root.resolve(objectName(digest));
  }

  static String objectName(Digest digest) {
    var hex = digest.hex();
    return "objects/" + hex.substring(0, 2) + "/" + hex.substring(2, 4) + "/" + hex;
  }

  Path unfinished() {
    return root.resolve("objects/unfinished");
  }

  Path numbers() {
    return root.resolve("backups");
  }

  Path number(int number) {
    return numbers().resolve(String.valueOf(number));
  }

  Path database(int number) {
    return number(number).resolve("database");
  }

  Path migrations(int number) {
    return number(number).resolve("migrations");
  }

  /// One line for each file of the data folder: hash, bytes, path.
  Path list(int number) {
    return number(number).resolve("files.txt");
  }

  /// The same as {@code sha256sum -c} reads it.
  Path checkList(int number) {
    return number(number).resolve("sha256.txt");
  }
}
