package io.huiji.operations;

import io.huiji.access.Accounts;
import io.huiji.access.Organisation;
import io.huiji.access.OrganisationImport;
import io.huiji.access.User;
import io.huiji.kernel.DataFolder;
import io.huiji.search.Indexer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Moves an office into a new data folder: its units and people, and a first password for each
/// user.
@Component
public class FirstOffice {

  private final OrganisationImport organisationImport;
  private final Organisation organisation;
  private final Accounts accounts;
  private final DataFolder folder;
  private final Indexer indexer;
  private final FirstPasswords passwords;

  FirstOffice(
      OrganisationImport organisationImport,
      Organisation organisation,
      Accounts accounts,
      DataFolder folder,
      Indexer indexer,
      FirstPasswords passwords) {
    this.organisationImport = organisationImport;
    this.organisation = organisation;
    this.accounts = accounts;
    this.folder = folder;
    this.indexer = indexer;
    this.passwords = passwords;
  }

  /// Whether an office is there already: another data folder's, over the same database.
  public boolean occupied() {
    return !organisation.users().isEmpty();
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
    return passwords.keepAll(lines);
  }

  /// The office that the data folder keeps, after its database was lost: only where there is
  /// nobody.
  ///
  /// @return the file with the new first passwords; the former ones are void
  public Optional<Path> moveBackIn() {
    if (occupied()) {
      return Optional.empty();
    }
    passwords.forgetAll();
    return Optional.of(moveIn(OfficeFile.of(folder)));
  }

  private String account(User user) {
    return user.name() + "\t" + accounts.create(user.name()) + "\t" + user.displayName();
  }
}
