package io.huiji.administration;

import io.huiji.administration.RuleVersion.State;
import io.huiji.kernel.Digest;
import io.huiji.profile.ProfileFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The versions of the rules that came by act.
@Component
final class RuleVersionTable {

  private final JdbcClient jdbc;

  RuleVersionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<RuleVersion> all() {
    return jdbc.sql("select * from rule_versions order by in_force_from, profile, version")
        .query((row, _) -> read(row))
        .list();
  }

  Optional<RuleVersion> find(String profile, String version) {
    return jdbc.sql("select * from rule_versions where profile = ? and version = ?")
        .params(profile, version)
        .query((row, _) -> read(row))
        .optional();
  }

  /// Keeps it as a draft; a draft or a withdrawn one of that version is given up for it.
  void draft(ProfileFile file, String by, LocalDateTime at) {
    var profile = file.profile();
    jdbc.sql("delete from rule_versions where profile = ? and version = ? and state <> 'INSTALLED'")
        .params(profile.id(), profile.version())
        .update();
    jdbc.sql(
            """
            insert into rule_versions (profile, version, in_force_from, content, sha256, state,
              drafted_by, drafted_at, decided_by, basis)
            values (?, ?, ?, ?, ?, 'DRAFT', ?, ?, '', '')
            """)
        .params(
            profile.id(),
            profile.version(),
            profile.inForceFrom(),
            file.text(),
            file.digest().hex(),
            by,
            at)
        .update();
  }

  void decide(RuleVersion version, State state, String by, LocalDateTime at, String basis) {
    jdbc.sql(
            """
            update rule_versions set state = ?, decided_by = ?, decided_at = ?, basis = ?
            where profile = ? and version = ?
            """)
        .params(state.name(), by, at, basis, version.profile(), version.version())
        .update();
  }

  private static RuleVersion read(ResultSet row) throws SQLException {
    return new RuleVersion(
        row.getString("profile"),
        row.getString("version"),
        row.getObject("in_force_from", LocalDate.class),
        row.getString("content"),
        new Digest(row.getString("sha256")),
        State.valueOf(row.getString("state")),
        row.getString("drafted_by"),
        row.getObject("drafted_at", LocalDateTime.class),
        row.getString("decided_by"),
        Optional.ofNullable(row.getObject("decided_at", LocalDateTime.class)),
        row.getString("basis"));
  }
}
