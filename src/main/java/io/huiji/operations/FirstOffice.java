package io.huiji.operations;

import io.huiji.access.Accounts;
import io.huiji.access.Organisation;
import io.huiji.access.OrganisationImport;
import io.huiji.access.User;
import io.huiji.kernel.DataFolder;
import io.huiji.search.Indexer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Moves an office into a new data folder: its units and people, and a first password for each
/// user.
@Component
public class FirstOffice {

  private static final String PASSWORDS = "first-passwords.txt";

  private final OrganisationImport organisationImport;
  private final Organisation organisation;
  private final Accounts accounts;
  private final DataFolder folder;
  private final Indexer indexer;

  FirstOffice(
      OrganisationImport organisationImport,
      Organisation organisation,
      Accounts accounts,
      DataFolder folder,
      Indexer indexer) {
    this.organisationImport = organisationImport;
    this.organisation = organisation;
    this.accounts = accounts;
    this.folder = folder;
    this.indexer = indexer;
  }

  /// @return the file with the first passwords, which only its owner may read
  public Path moveIn(OfficeFile file) {
    organisationImport.load(file.office(), "system");
    file.keep(folder);
    indexer.catchUp();
    var lines =
        organisation.users().stream()
            .map(this::account)
            .collect(Collectors.joining("\n", "", "\n"));
    return ownerOnly(folder.root().resolve(PASSWORDS), "# 首次登录后须更改密码；全部更改后请删除本文件\n" + lines);
  }

  /// The office that the data folder keeps, after its database was lost: only where there is
  /// nobody.
  ///
  /// @return the file with the new first passwords; the former ones are void
  public Optional<Path> moveBackIn() {
    if (!organisation.users().isEmpty()) {
      return Optional.empty();
    }
    try {
      Files.deleteIfExists(folder.root().resolve(PASSWORDS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(moveIn(OfficeFile.of(folder)));
  }

  private String account(User user) {
    return user.name() + "\t" + accounts.create(user.name()) + "\t" + user.displayName();
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
