package io.huiji.lending;

import static io.huiji.lending.Counter.DAY;
import static io.huiji.lending.Counter.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.access.Organisation;
import io.huiji.act.ActResult;
import io.huiji.audit.AuditLog;
import io.huiji.testkit.Engine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A copy issued by somebody who has no folder on this machine.
class HandoutTest {

  private static final String ISSUE = "{act: issue-copy, request: 1}";

  @TempDir Path folder;

  @Test
  void aCopyIssuedOnAPageWaitsForItsIssuerAloneAndForAnHour() throws Exception {
    try (var database = Engine.H2.fresh();
        var counter = new Counter(database, folder)) {
      counter.minutes(1);
      counter.agreed("finance", "request-copy", "〔2026〕1号");
      var office = counter.office;

      var elsewhere = folder.resolve("stolen.pdf");
      var named =
          office.signedIn(
              "archivist",
              NOW,
              "{act: issue-copy, request: 1, to: %s}".formatted(elsewhere),
              Map.of());
      assertThat(named)
          .as("no caller names a file of this machine")
          .isInstanceOf(ActResult.Refused.class);
      assertThat(elsewhere).doesNotExist();

      assertThat(office.signedIn("archivist", NOW, ISSUE, Map.of()))
          .isInstanceOf(ActResult.Done.class);

      var waiting = fetch(counter, 1, "archivist", NOW);
      assertThat(waiting).isPresent();
      assertThat(Files.readAllBytes(waiting.get())).startsWith('%', 'P', 'D', 'F');
      assertThat(fetch(counter, 1, "custodian", NOW)).isEmpty();
      assertThat(fetch(counter, 1, "finance", NOW)).isEmpty();
      assertThat(fetch(counter, 2, "archivist", NOW)).isEmpty();
      var entries = office.bean(AuditLog.class).head().entries();
      assertThat(fetch(counter, 1, "archivist", DAY + "T09:59:59")).isPresent();
      assertThat(office.bean(AuditLog.class).head().entries()).isEqualTo(entries + 1);
      assertThat(fetch(counter, 1, "archivist", DAY + "T10:00")).isEmpty();
      assertThat(waiting.get()).doesNotExist();
    }
  }

  private static Optional<Path> fetch(Counter counter, int request, String user, String at) {
    var actor =
        counter.office.bean(Organisation.class).actor(user, LocalDate.parse(DAY)).orElseThrow();
    return counter.office.bean(Handout.class).fetch(request, actor, LocalDateTime.parse(at));
  }
}
