package io.huiji.operations;

import io.huiji.access.User;
import io.huiji.kernel.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.stereotype.Component;

/// First passwords on their way to who will change them: in files of the data folder that only its
/// owner may read.
@Component
public class FirstPasswords {

  private static final String ALL = "first-passwords.txt";

  private final DataFolder folder;

  FirstPasswords(DataFolder folder) {
    this.folder = folder;
  }

  /// Those of a new office.
  ///
  /// @param lines name, password and display name of each, with tabs between
  Path keepAll(String lines) {
    return ownerOnly(folder.root().resolve(ALL), "# 首次登录后须更改密码；全部更改后请删除本文件\n" + lines);
  }

  /// Void, because all get new ones.
  void forgetAll() {
    delete(folder.root().resolve(ALL));
  }

  /// A new one for one user, instead of what lay there.
  public Path keep(User user, String password) {
    var file = folder.root().resolve("first-password-" + user.name() + ".txt");
    delete(file);
    return ownerOnly(
        file,
        "# 首次登录后须更改密码；更改后请删除本文件\n"
            + user.name()
            + "\t"
            + password
            + "\t"
            + user.displayName()
            + "\n");
  }

  /// The token of a machine, which was issued on the command line.
  public void keepToken(int number, String user, String secret) {
    var file = folder.root().resolve("token-" + number + ".txt");
    delete(file);
    ownerOnly(file, "# 机器令牌" + number + "（" + user + "）；交给程序后请删除本文件\n" + secret + "\n");
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path ownerOnly(Path file, String text) {
    try {
      Files.createFile(file, permissions(file));
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileAttribute<?>[] permissions(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
