package io.huiji.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.kernel.DataFolder;
import io.huiji.kernel.Digest;
import io.huiji.testkit.Engine;
import io.huiji.testkit.SettableClock;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A disk that answers nothing for as long as the test wants: named pipes lie where content should,
/// so that every thread of a verification stands still in one of them.
class FilingBesideVerificationTest {

  private static final int THREADS = 8;

  @TempDir Path folder;

  @Test
  @Timeout(60)
  void whatIsFiledDoesNotWaitForAVerificationThatStandsStill() throws Exception {
    try (var database = Engine.H2.fresh();
        var threads = Executors.newCachedThreadPool()) {
      var clock = SettableClock.at("2026-12-04T10:00:00").office();
      var desk = ArchiveDesk.open(database, new DataFolder(folder), clock);
      var pipes = pipes(desk);
      var verified = threads.submit(() -> desk.fixity().verify(false));
      var held = hold(pipes);
      try {
        assertThat(filed(desk, threads)).isOne();
        assertThat(verified.isDone()).isFalse();
      } finally {
        for (var pipe : held) {
          pipe.close();
        }
      }
      assertThat(verified.get().strays()).hasSize(THREADS);
    }
  }

  /// @return how many sidecars were written for what was filed
  private static int filed(ArchiveDesk desk, ExecutorService threads) throws Exception {
    return threads
        .submit(
            () -> {
              desk.file(Draft.minutes(1).text("原则通过"));
              return desk.sidecars().writeMissing();
            })
        .get(20, TimeUnit.SECONDS);
  }

  /// One in each of so many folders.
  private static List<Path> pipes(ArchiveDesk desk) throws Exception {
    var places = new TreeMap<String, Path>();
    for (var n = 0; places.size() < THREADS; n++) {
      var name = Digest.of(("不存在的第" + n + "件").getBytes(UTF_8));
      places.put(name.hex().substring(0, 2), desk.store().path(name));
    }
    for (var place : places.values()) {
      Files.createDirectories(place.getParent());
      assertThat(new ProcessBuilder("mkfifo", place.toString()).start().waitFor()).isZero();
    }
    return List.copyOf(places.values());
  }

  /// Each opens once somebody reads at its other end.
  private static List<FileChannel> hold(List<Path> pipes) throws IOException {
    var held = new ArrayList<FileChannel>();
    for (var pipe : pipes) {
      held.add(FileChannel.open(pipe, StandardOpenOption.WRITE));
    }
    return held;
  }
}
