package io.huiji.lending;

import io.huiji.access.Actor;
import io.huiji.act.Act;
import io.huiji.act.ActFiles;
import io.huiji.act.UnfitField;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.calendar.OfficeClock;
import io.huiji.store.OutFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// See {@link Handout}: one file for each request in {@code handout/} of the data folder.
@Component
final class HandoutFolder implements Handout {

  private static final String FOLDER = "handout/";
  private static final Pattern FILE = Pattern.compile("\\.?(\\d{1,9})\\.pdf(\\.part)?");

  private final OutFolder out;
  private final RequestTable table;
  private final Requests requests;
  private final OfficeClock clock;
  private final AuditLog log;
  private final TransactionOperations transactions;

  HandoutFolder(
      OutFolder out,
      RequestTable table,
      Requests requests,
      OfficeClock clock,
      AuditLog log,
      TransactionOperations transactions) {
    this.out = out;
    this.clock = clock;
    this.table = table;
    this.requests = requests;
    this.log = log;
    this.transactions = transactions;
  }

  /// Where the act's copy is to be written: what the caller names on the command line, else a place
  /// here.
  ///
  /// @throws UnfitField when a caller without folders names one
  Path target(Act act, int request) {
    return switch (act.caller().files()) {
      case ActFiles.Folder folder -> folder.place(act.fields().text("to"));
      case ActFiles.Sent _ -> waitingPlace(act, request);
    };
  }

  private Path waitingPlace(Act act, int request) {
    if (act.fields().optionalText("to").isPresent()) {
      throw new UnfitField("to", "网上办理不写“to”：办成后直接下载复制件");
    }
    sweep(act.at());
    return place(request);
  }

  @Override
  public Optional<Path> fetch(int request, Actor actor, LocalDateTime at) {
    sweep(at);
    return table
        .find(request)
        .filter(found -> waits(found, at))
        .filter(found -> found.copy().filter(copy -> copy.by().equals(actor.name())).isPresent())
        .filter(found -> mayLeave(found, actor, at))
        .map(found -> logged(found, actor));
  }

  /// Until the bytes are given, what was decided when the copy was made is asked again.
  private boolean mayLeave(Request request, Actor actor, LocalDateTime at) {
    return Terms.keeps(actor)
        && requests.mayStillKnow(request, at)
        && requests.unfit(request).isEmpty();
  }

  /// Takes away what waits no more.
  void sweep() {
    sweep(clock.now());
  }

  private void sweep(LocalDateTime at) {
    var folder = out.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var files = Files.list(folder)) {
      for (var file : files.filter(each -> !stillWaits(each, at)).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean stillWaits(Path file, LocalDateTime at) {
    var name = FILE.matcher(String.valueOf(file.getFileName()));
    return name.matches()
        && table
            .find(Integer.parseInt(name.group(1)))
            .filter(request -> request.copy().isEmpty() || waits(request, at))
            .isPresent();
  }

  private boolean waits(Request request, LocalDateTime at) {
    return request.state(at) == State.ISSUED
        && request
            .copy()
            .filter(copy -> Path.of(copy.path()).equals(place(request.number())))
            .filter(copy -> !copy.delivered() || at.isBefore(copy.at().plusHours(HOURS)))
            .isPresent();
  }

  private Path logged(Request request, Actor actor) {
    transactions.executeWithoutResult(
        _ ->
            log.append(
                AuditEntry.done(actor.name(), "fetch-copy", request.name())
                    .reason(request.purpose())
                    .concerning(Refusals.concern(request))));
    return place(request.number());
  }

  private Path place(int request) {
    var target = out.resolve(FOLDER + request + ".pdf");
    try {
      Files.createDirectories(target.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return target;
  }
}
