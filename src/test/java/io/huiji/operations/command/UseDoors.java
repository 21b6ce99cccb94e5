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
import io.huiji.archive.Filing;
import io.huiji.archive.Filing.FiledFile;
import io.huiji.archive.Fixity;
import io.huiji.archive.NotPermitted;
import io.huiji.archive.Packages;
import io.huiji.archive.RecordKind;
import io.huiji.archive.Retention;
import io.huiji.archive.Sidecars;
import io.huiji.calendar.OfficeClock;
import io.huiji.kernel.DataFolder;
import io.huiji.kernel.DocumentNumber;
import io.huiji.kernel.Marking;
import io.huiji.kernel.RecordId;
import io.huiji.lending.Lending;
import io.huiji.search.Indexer;
import io.huiji.store.ContentStore;
import io.huiji.testkit.Service;
import io.huiji.testkit.SettableClock;
import io.huiji.testkit.TestPdf;
import io.huiji.testkit.Visitor;
import io.huiji.view.lending.LendingView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.yaml.snakeyaml.Yaml;

/// One house with its pages, and every door of it through which something of a record could leave
/// or be seen. Each says whether anything came out.
final class UseDoors implements AutoCloseable {

  /// How many doors {@link #shown} tries.
  static final int SHOWN = 6;

  private static final String WORDS = "提高城乡低保标准";

  private final Path folder;
  private final SettableClock clock;
  private final Service service;
  private final TestOffice shell;
  private final Map<String, Visitor> sessions = new HashMap<>();
  private int number;
  private int files;

  private UseDoors(Path folder, SettableClock clock, Service service) {
    this.folder = folder;
    this.clock = clock;
    this.service = service;
    this.shell =
        new TestOffice(
            folder.resolve("data"),
            folder.resolve("inbox"),
            new KeptOpen(new Running(new DataFolder(folder.resolve("data")), service)));
  }

  static UseDoors open(Path folder) {
    var clock = SettableClock.at("2026-12-07T09:00");
    return new UseDoors(folder, clock, Service.start(folder.resolve("data"), clock));
  }

  private record Running(DataFolder folder, Service service) implements Installation {

    @Override
    public <T> T part(Class<T> type) {
      return service.bean(type);
    }

    @Override
    public void close() {}
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
    var pdf = TestPdf.of(1, number);
    var content = service.bean(ContentStore.class).put(pdf);
    var filing =
        new Filing(
            "minutes/" + number,
            RecordKind.MINUTES,
            "第" + number + "次区长办公会议纪要",
            Optional.of(new DocumentNumber(2026, number)),
            LocalDate.of(2026, 12, 3),
            Optional.empty(),
            "区政府办公室",
            "",
            LocalDate.of(2026, 12, 4),
            Marking.NONE,
            List.of(new FiledFile("会议纪要.pdf", "pdf", "application/pdf", content, pdf.length)),
            "会议议定" + WORDS + "事项",
            List.of(),
            List.of(),
            "",
            List.of(readers),
            Optional.of(Retention.PERMANENT),
            Optional.empty());
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

  private ActResult perform(String user, String yaml) {
    Map<String, Object> values = new HashMap<>(new Yaml().load(yaml));
    var name = String.valueOf(values.remove("act"));
    var here = new Caller("", new ActFiles.Folder(folder));
    return service
        .bean(Acts.class)
        .perform(new Act(name, new ActFields(values), actor(user), now(), here));
  }

  private Actor actor(String user) {
    return service.bean(Organisation.class).actor(user, now().toLocalDate()).orElseThrow();
  }

  private LocalDateTime now() {
    return service.bean(OfficeClock.class).now();
  }

  private Path next() {
    return folder.resolve("leaves-" + ++files + ".pdf");
  }

  boolean act(String user, Case use) {
    var to = next();
    perform(user, "{act: issue-copy, request: %d, to: '%s'}".formatted(use.request(), to));
    return Files.exists(to);
  }

  boolean command(String user, Case use) {
    var to = next();
    shell.act(
        user,
        now().toString(),
        "{act: issue-copy, request: %d, to: '%s'}".formatted(use.request(), to));
    return Files.exists(to);
  }

  boolean page(String user, Case use) {
    var at = "/lending/" + use.request();
    var posted =
        session(user).post(at + "/issue-copy", Map.of("_key", "", "_seen", seen(user, use)));
    return posted.statusCode() == 303 && fetched(user, use);
  }

  /// As a form of this instant would have it: what is refused is refused for what it is.
  private String seen(String user, Case use) {
    return service
        .bean(LendingView.class)
        .request(use.request(), actor(user), now())
        .map(LendingView::version)
        .orElse("");
  }

  boolean rest(String user, Case use) {
    return made(user, use) && fetched(user, use);
  }

  /// Made by a machine, not fetched yet.
  boolean made(String user, Case use) {
    return posted(user, "requests/" + use.request(), "{\"act\": \"issue-copy\"}");
  }

  boolean restOn(Case other, String user, Case use) {
    return posted(
        user,
        "records/" + other.record(),
        "{\"act\": \"issue-copy\", \"request\": %d}".formatted(use.request()));
  }

  boolean lent(String user, Case use) {
    return posted(user, "requests/" + use.request(), "{\"act\": \"lend\", \"pages\": 1}");
  }

  /// Who could still renew it, and how.
  Set<String> renewed(Case use) {
    var renewed = new TreeSet<String>();
    for (var user : List.of("finance", "archivist")) {
      if (perform(user, "{act: renew, request: %d}".formatted(use.request()))
          instanceof ActResult.Done) {
        renewed.add(user + " act");
      }
      if (posted(user, "requests/" + use.request(), "{\"act\": \"renew\"}")) {
        renewed.add(user + " REST");
      }
    }
    return renewed;
  }

  private boolean posted(String user, String noun, String json) {
    var visitor = session(user);
    var request =
        visitor
            .withToken(visitor.request("/api/v1/" + noun + "/acts"))
            .header("Content-Type", "application/json")
            .header("If-Match", "*")
            .POST(BodyPublishers.ofString(json))
            .build();
    return visitor.send(request).statusCode() == 200;
  }

  boolean fetched(String user, Case use) {
    return List.of("/lending/", "/api/v1/requests/").stream()
        .map(path -> session(user).get(path + use.request() + "/copy"))
        .anyMatch(answer -> answer.body().startsWith("%PDF"));
  }

  boolean export(String user, Case use) {
    var to = folder.resolve("package-" + ++files);
    service.bean(Packages.class).export(actor(user), use.order(), now(), to, Optional.empty());
    return Files.exists(to);
  }

  boolean opensLoan(String user, Case use) {
    var permit = service.bean(Lending.class).permit(use.request(), actor(user), now());
    try {
      return permit
          .map(given -> service.bean(Archive.class).open(use.record(), "pdf", given))
          .isPresent();
    } catch (NotPermitted _) {
      return false;
    }
  }

  /// The doors at which something of the record is seen without leaving.
  List<String> shown(String user, Case use) {
    var page = "/archive/" + use.record();
    var rest = "/api/v1/records/" + use.record();
    var asked = Visitor.encoded(WORDS);
    var shown = new ArrayList<String>();
    note(shown, "picture", session(user).get(page + "/view"), "data:image/png");
    note(shown, "text", session(user).get(page + "/text"), WORDS);
    note(shown, "search", session(user).get("/archive?q=" + asked), use.record().toString());
    note(shown, "REST picture", session(user).get(rest + "/pages/1"), "PNG");
    note(shown, "REST text", session(user).get(rest + "/text"), WORDS);
    note(
        shown,
        "REST search",
        session(user).get("/api/v1/records?size=100&q=" + asked),
        use.record().toString());
    return shown;
  }

  private static void note(
      List<String> shown, String door, HttpResponse<String> answer, String trace) {
    if (answer.body().contains(trace)) {
      shown.add(door);
    }
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
