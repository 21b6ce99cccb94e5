package io.huiji.operations.command;

import io.huiji.act.ActResult;
import io.huiji.archive.Archive;
import io.huiji.archive.NotPermitted;
import io.huiji.archive.Packages;
import io.huiji.kernel.DataFolder;
import io.huiji.lending.Lending;
import io.huiji.operations.command.UseHouse.Case;
import io.huiji.testkit.Service;
import io.huiji.testkit.Visitor;
import io.huiji.view.lending.LendingView;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Every door of a house through which something of a record could leave or be seen. Each says
/// whether anything came out.
final class UseDoors {

  /// How many doors {@link #shown} tries.
  static final int SHOWN = 6;

  private final UseHouse house;
  private final Path folder;
  private final TestOffice shell;
  private int files;

  UseDoors(UseHouse house, Path folder) {
    this.house = house;
    this.folder = folder;
    this.shell =
        new TestOffice(
            folder.resolve("data"),
            folder.resolve("inbox"),
            new KeptOpen(new Running(new DataFolder(folder.resolve("data")), house.service())));
  }

  private record Running(DataFolder folder, Service service) implements Installation {

    @Override
    public <T> T part(Class<T> type) {
      return service.bean(type);
    }

    @Override
    public void close() {}
  }

  private Path next() {
    return folder.resolve("leaves-" + ++files + ".pdf");
  }

  boolean act(String user, Case use) {
    var to = next();
    house.perform(user, "{act: issue-copy, request: %d, to: '%s'}".formatted(use.request(), to));
    return Files.exists(to);
  }

  boolean command(String user, Case use) {
    var to = next();
    shell.act(
        user,
        house.now().toString(),
        "{act: issue-copy, request: %d, to: '%s'}".formatted(use.request(), to));
    return Files.exists(to);
  }

  boolean page(String user, Case use) {
    var at = "/lending/" + use.request();
    var posted =
        house.session(user).post(at + "/issue-copy", Map.of("_key", "", "_seen", seen(user, use)));
    return posted.statusCode() == 303 && fetched(user, use);
  }

  /// As a form of this instant would have it: what is refused is refused for what it is.
  private String seen(String user, Case use) {
    return house
        .service()
        .bean(LendingView.class)
        .request(use.request(), house.actor(user), house.now())
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
      if (house.perform(user, "{act: renew, request: %d}".formatted(use.request()))
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
    var visitor = house.session(user);
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
        .map(path -> house.session(user).get(path + use.request() + "/copy"))
        .anyMatch(answer -> answer.body().startsWith("%PDF"));
  }

  boolean export(String user, Case use) {
    var to = folder.resolve("package-" + ++files);
    house
        .service()
        .bean(Packages.class)
        .export(house.actor(user), use.order(), house.now(), to, Optional.empty());
    return Files.exists(to);
  }

  boolean opensLoan(String user, Case use) {
    var permit =
        house.service().bean(Lending.class).permit(use.request(), house.actor(user), house.now());
    try {
      return permit
          .map(given -> house.service().bean(Archive.class).open(use.record(), "pdf", given))
          .isPresent();
    } catch (NotPermitted _) {
      return false;
    }
  }

  /// The doors at which something of the record is seen without leaving.
  List<String> shown(String user, Case use) {
    var page = "/archive/" + use.record();
    var rest = "/api/v1/records/" + use.record();
    var asked = Visitor.encoded(UseHouse.WORDS);
    var shown = new ArrayList<String>();
    note(shown, "picture", house.session(user).get(page + "/view"), "data:image/png");
    note(shown, "text", house.session(user).get(page + "/text"), UseHouse.WORDS);
    note(shown, "search", house.session(user).get("/archive?q=" + asked), use.record().toString());
    note(shown, "REST picture", house.session(user).get(rest + "/pages/1"), "PNG");
    note(shown, "REST text", house.session(user).get(rest + "/text"), UseHouse.WORDS);
    note(
        shown,
        "REST search",
        house.session(user).get("/api/v1/records?size=100&q=" + asked),
        use.record().toString());
    return shown;
  }

  private static void note(
      List<String> shown, String door, HttpResponse<String> answer, String trace) {
    if (answer.body().contains(trace)) {
      shown.add(door);
    }
  }
}
