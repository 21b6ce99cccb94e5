package io.huiji.lending;

import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.Reader;
import io.huiji.archive.Archive;
import io.huiji.kernel.Digest;
import io.huiji.kernel.Marking;
import io.huiji.kernel.RecordId;
import io.huiji.notice.Notices;
import io.huiji.rules.Finding;
import io.huiji.store.ContentStore;
import io.huiji.testkit.MadeUpMinutes;
import io.huiji.testkit.Office;
import io.huiji.testkit.TestDatabase;
import io.huiji.testkit.TestPdf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

/// The lending counter of the sample office, with issued minutes in its archive.
final class Counter implements AutoCloseable {

  static final String DAY = "2026-12-07";
  static final String NOW = DAY + "T09:00";

  /// Who may know minutes of the sample office: those of the whole house, and one unit.
  static final List<Reader> KNOWN =
      List.of(
          Reader.post(Post.MAYOR),
          Reader.post(Post.DIRECTOR),
          Reader.post(Post.ARCHIVIST),
          Reader.post(Post.CUSTODIAN),
          Reader.unit("finance"));

  final Office office;
  final Path folder;

  Counter(TestDatabase database, Path folder) {
    this.office = Office.sample(database, folder.resolve("data"));
    this.folder = folder;
  }

  /// On what another counter has left.
  static Counter again(TestDatabase database, Path folder) {
    return new Counter(Office.opened(database, folder.resolve("data")), folder);
  }

  private Counter(Office office, Path folder) {
    this.office = office;
    this.folder = folder;
  }

  RecordId minutes(int number) {
    return file(number, Marking.NONE, KNOWN);
  }

  RecordId file(int number, Marking marking, List<Reader> readers) {
    return file(
        office.database(),
        office.bean(Archive.class),
        office.bean(ContentStore.class),
        number,
        marking,
        readers);
  }

  static RecordId file(
      TestDatabase database,
      Archive archive,
      ContentStore store,
      int number,
      Marking marking,
      List<Reader> readers) {
    var filing =
        MadeUpMinutes.of(number)
            .marked(marking)
            .knownTo(readers)
            .filing(store, TestPdf.of(2, number));
    return database.inTransaction(() -> archive.file(filing));
  }

  /// @return the request's number
  int asks(String user, String act, String record) {
    return office
        .does(user, NOW, "{act: %s, record: %s, purpose: 起草实施细则}".formatted(act, record))
        .request()
        .orElseThrow();
  }

  int agreed(String user, String act, String record) {
    var number = asks(user, act, record);
    office.does("director", NOW, consent(number, "agree"));
    return number;
  }

  static String consent(int request, String verdict) {
    return "{act: consent, request: %d, verdict: %s}".formatted(request, verdict);
  }

  String issue(int request, String file) {
    return "{act: issue-copy, request: %d, to: %s}".formatted(request, folder.resolve(file));
  }

  Lending lending() {
    return office.bean(Lending.class);
  }

  String state(int request, String at) {
    return office
        .bean(RequestTable.class)
        .find(request)
        .orElseThrow()
        .state(LocalDateTime.parse(at))
        .name();
  }

  List<String> said(String user, String at, String yaml) {
    return office.refused(user, at, yaml).stream().map(Finding::toString).toList();
  }

  List<String> notices(int request) {
    return office.bean(Notices.class).posted("借阅复制/" + request + "/").stream()
        .map(posted -> posted.notice().key())
        .toList();
  }

  Digest stored(String file) {
    try {
      return Digest.of(java.nio.file.Files.readAllBytes(folder.resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Organisation organisation() {
    return office.bean(Organisation.class);
  }

  @Override
  public void close() {
    office.close();
  }
}
