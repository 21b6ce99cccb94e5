package io.huiji.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.access.Access;
import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.access.Reader;
import io.huiji.access.SampleOffice;
import io.huiji.access.Unit;
import io.huiji.access.User;
import io.huiji.archive.Draft;
import io.huiji.archive.RecordEntry;
import io.huiji.kernel.RecordId;
import io.huiji.testkit.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// The policy in the index query against the policy itself, on random records, people and times.
class PermissionPropertyTest {

  private static final LocalDateTime NOON = LocalDateTime.parse("2026-12-04T12:00:00");
  private static final List<LocalDateTime> TIMES =
      List.of(
          LocalDateTime.MIN,
          NOON.minusDays(1),
          NOON.minusSeconds(1),
          NOON,
          NOON.plusSeconds(1),
          NOON.plusDays(1),
          LocalDateTime.MAX);

  record Asker(Actor actor, LocalDateTime at) {}

  private final Access access = SampleOffice.access();

  @Property(tries = 60)
  void aSearchShowsExactlyWhatTheAskerMayKnow(
      @ForAll("records") List<List<Reader>> records, @ForAll("askers") List<Asker> askers)
      throws IOException {
    var archive = filled(records);
    var folder = Files.createTempDirectory("huiji-permission");

    try (var index = new BareIndex(folder, archive, 100)) {
      askers.forEach(asker -> showsWhatHeMayKnow(index, archive, asker));
    } finally {
      Folders.delete(folder);
    }
  }

  /// One record after the other gets the readers of its neighbour, and the index is not committed.
  @Property(tries = 60)
  void aSearchSeesChangedRightsAtOnce(
      @ForAll("records") List<List<Reader>> records, @ForAll("askers") List<Asker> askers)
      throws IOException {
    var archive = filled(records);
    var folder = Files.createTempDirectory("huiji-permission");

    try (var index = new BareIndex(folder, archive, 100)) {
      for (var n = 0; n < askers.size(); n++) {
        var changed = n % records.size();
        var readers = records.get((changed + 1 + n / records.size()) % records.size());
        showsWhatHeMayKnow(index, archive, askers.get(n));
        archive.add(paper(changed, readers));
        showsWhatHeMayKnow(index, archive, askers.get(n));
      }
    } finally {
      Folders.delete(folder);
    }
  }

  private static MemoryArchive filled(List<List<Reader>> records) {
    var archive = new MemoryArchive();
    for (var n = 0; n < records.size(); n++) {
      archive.add(paper(n, records.get(n)));
    }
    return archive;
  }

  private static Draft paper(int number, List<Reader> readers) {
    return Draft.paper("材料" + number).text("低保标准").readers(readers);
  }

  private void showsWhatHeMayKnow(BareIndex index, MemoryArchive archive, Asker asker) {
    var results = index.search(asker.actor, "低保", asker.at);

    var allowed = allowed(archive, asker);
    assertThat(results.total()).isEqualTo(allowed.size());
    assertThat(results.hits())
        .extracting(hit -> hit.record())
        .containsExactlyInAnyOrderElementsOf(allowed);
  }

  private Set<RecordId> allowed(MemoryArchive archive, Asker asker) {
    var present = new LinkedHashMap<RecordId, RecordEntry>();
    archive.entries().forEach(entry -> present.put(entry.id(), entry));
    return present.values().stream()
        .filter(entry -> access.permit(asker.actor, entry.readers(), asker.at).isPresent())
        .map(RecordEntry::id)
        .collect(Collectors.toSet());
  }

  @Provide
  Arbitrary<List<List<Reader>>> records() {
    return readers().list().ofMaxSize(4).list().ofMinSize(1).ofMaxSize(12);
  }

  private static Arbitrary<Reader> readers() {
    var token =
        Arbitraries.of(
            "post:MAYOR",
            "post:DIRECTOR",
            "post:DIRECTOR_",
            "unit:finance",
            "unit:financ",
            "unit:audit",
            "user:a",
            "user:ab");
    return Combinators.combine(token, Arbitraries.of(TIMES), Arbitraries.of(TIMES)).as(Reader::new);
  }

  @Provide
  Arbitrary<List<Asker>> askers() {
    return Combinators.combine(actors(), Arbitraries.of(TIMES.subList(1, 6)))
        .as(Asker::new)
        .list()
        .ofSize(20);
  }

  private static Arbitrary<Actor> actors() {
    return Combinators.combine(
            Arbitraries.of("a", "ab", "c"),
            Arbitraries.of(Post.MAYOR, Post.DIRECTOR, Post.CLERK).set().ofMaxSize(2),
            Arbitraries.of("finance", "audit", ""))
        .as(
            (user, posts, unit) ->
                new Actor(
                    new User(user, user),
                    posts,
                    unit.isEmpty() ? Optional.empty() : Optional.of(new Unit(unit, unit))));
  }
}
