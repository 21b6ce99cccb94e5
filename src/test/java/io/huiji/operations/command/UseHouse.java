package io.huiji.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.Reader;
import io.huiji.act.Act;
import io.huiji.act.ActFields;
import io.huiji.act.ActFiles;
import io.huiji.act.ActResult;
import io.huiji.act.Acts;
import io.huiji.act.Caller;
import io.huiji.archive.Archive;
import io.huiji.archive.Fixity;
import io.huiji.archive.Sidecars;
import io.huiji.calendar.OfficeClock;
import io.huiji.kernel.RecordId;
import io.huiji.search.Indexer;
import io.huiji.store.ContentStore;
import io.huiji.testkit.MadeUpMinutes;
import io.huiji.testkit.Service;
import io.huiji.testkit.SettableClock;
import io.huiji.testkit.TestPdf;
import io.huiji.testkit.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.yaml.snakeyaml.Yaml;

/// One house with its pages, in which requests are asked and consented to and people lose what they
/// had.
final class UseHouse implements AutoCloseable {

  static final String WORDS = "提高城乡低保标准";

  private final Path folder;
  private final SettableClock clock;
  private final Service service;
  private final Map<String, Visitor> sessions = new HashMap<>();
  private int number;

  private UseHouse(Path folder, SettableClock clock, Service service) {
    this.folder = folder;
    this.clock = clock;
    this.service = service;
  }

  static UseHouse open(Path folder) {
    var clock = SettableClock.at("2026-12-07T09:00");
    return new UseHouse(folder, clock, Service.start(folder.resolve("data"), clock));
  }

  Service service() {
    return service;
  }

  /// A record with a request for it and an export order of it.
  ///
  /// @param order 0 for none
  record Case(RecordId record, int request, int order) {

    Case withoutOrder() {
      return new Case(record, request, 0);
    }
  }

  void at(String time) {
    clock.set(time);
    sessions.clear();
  }

  Case agreed(String at) {
    return agreed("request-copy", at);
  }

  Case agreed(String act, String at) {
    var asked = asked(act, at);
    does("director", "{act: consent, request: %d, verdict: agree}", asked.request());
    does("director", "{act: consent-export, request: %d, verdict: agree}", asked.order());
    return asked;
  }

  Case asked(String at) {
    return asked("request-copy", at);
  }

  private Case asked(String act, String at) {
    at(at);
    var record =
        file(
            Reader.post(Post.ARCHIVIST),
            Reader.post(Post.CUSTODIAN),
            Reader.post(Post.MAYOR),
            Reader.unit("finance"));
    var request = does("finance", "{act: %s, record: %s, purpose: 起草}", act, record);
    var order = does("archivist", "{act: request-export, records: [%s], purpose: 移交}", record);
    return new Case(record, request, order);
  }

  /// One that the archivist alone may know.
  Case hidden() {
    return new Case(file(Reader.post(Post.ARCHIVIST)), 0, 0);
  }

  private RecordId file(Reader... readers) {
    number++;
    var filing =
        MadeUpMinutes.of(number)
            .titled("第" + number + "次区长办公会议纪要")
            .saying("会议议定" + WORDS + "事项")
            .knownTo(readers)
            .filing(service.bean(ContentStore.class), TestPdf.of(1, number));
    var record =
        service
            .bean(TransactionOperations.class)
            .execute(_ -> service.bean(Archive.class).file(filing));
    service.bean(Sidecars.class).writeMissing();
    service.bean(Indexer.class).catchUp();
    return record;
  }

  /// @return the number that it got; 0 for none
  int does(String user, String yaml, Object... with) {
    var result = perform(user, yaml.formatted(with));
    assertThat(result).as(user + " " + yaml.formatted(with)).isInstanceOf(ActResult.Done.class);
    return ((ActResult.Done) result).request().orElse(0);
  }

  ActResult perform(String user, String yaml) {
    Map<String, Object> values = new HashMap<>(new Yaml().load(yaml));
    var name = String.valueOf(values.remove("act"));
    var here = new Caller("", new ActFiles.Folder(folder));
    return service
        .bean(Acts.class)
        .perform(new Act(name, new ActFields(values), actor(user), now(), here));
  }

  Actor actor(String user) {
    return service.bean(Organisation.class).actor(user, now().toLocalDate()).orElseThrow();
  }

  LocalDateTime now() {
    return service.bean(OfficeClock.class).now();
  }

  Visitor session(String user) {
    return sessions.computeIfAbsent(user, service::signIn);
  }

  /// The bytes are no longer what was filed, and that was found.
  void damage(Case use) {
    var entry = service.bean(Archive.class).entry(use.record()).orElseThrow();
    var content = entry.filing().files().getFirst().content();
    try {
      Files.writeString(service.bean(ContentStore.class).path(content), "别的内容");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    service.bean(Fixity.class).verify(false);
  }

  /// Somebody's post or unit has ended, until this is closed.
  Undo without(String table, String user) {
    var ended = LocalDate.of(2026, 12, 31);
    var jdbc = service.bean(JdbcClient.class);
    var update = "update " + table + " set held_until = ? where user_name = ?";
    var before =
        jdbc.sql("select max(held_until) from " + table + " where user_name = ?")
            .param(user)
            .query(LocalDate.class)
            .single();
    jdbc.sql(update).params(ended, user).update();
    sessions.clear();
    return () -> {
      jdbc.sql(update).params(before, user).update();
      sessions.clear();
    };
  }

  interface Undo extends AutoCloseable {

    @Override
    void close();
  }

  @Override
  public void close() {
    service.close();
  }
}
