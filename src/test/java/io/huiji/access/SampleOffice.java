package io.huiji.access;

import io.huiji.audit.AuditLogs;
import io.huiji.testkit.SettableClock;
import io.huiji.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/// The sample office in a test's database.
public final class SampleOffice {

  private SampleOffice() {}

  /// Loads the sample office and gives its organisation.
  public static Organisation in(TestDatabase database) {
    return in(database, yaml());
  }

  /// Loads another office, from the text of an organisation file.
  public static Organisation in(TestDatabase database, String yaml) {
    var clock = SettableClock.at("2023-09-08T08:00:00").office();
    new OrganisationImport(database.jdbc(), database.transactions(), AuditLogs.of(database, clock))
        .load(OrganisationFile.parse(yaml), "system");
    return new JdbcOrganisation(database.jdbc());
  }

  /// Of an office that is loaded already.
  public static Organisation organisation(TestDatabase database) {
    return new JdbcOrganisation(database.jdbc());
  }

  public static Accounts accounts(TestDatabase database) {
    return new Accounts(database.jdbc());
  }

  public static MailAddresses addresses(TestDatabase database) {
    return new MailAddresses(database.jdbc());
  }

  public static Access access() {
    return new AccessPolicy();
  }

  /// A user of the sample office as on a day.
  public static Actor actor(Organisation organisation, String user, LocalDate on) {
    return organisation.actor(user, on).orElseThrow();
  }

  public static String yaml() {
    try (var in = SampleOffice.class.getResourceAsStream("/organisation/sample.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
