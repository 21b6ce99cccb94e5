package io.huiji.document.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.document.Fault;
import io.huiji.document.Fault.Code;
import io.huiji.document.PaperReaders;
import io.huiji.document.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(90)
class PooledReaderTest {

  private static final byte[] TEXT = "会后收回\n正文\n".getBytes(StandardCharsets.UTF_8);
  private static final Duration LONG = Duration.ofSeconds(30);

  @Test
  void readsAsTheParserItselfReads() {
    var docx = WordFile.aWordFile().paragraph("会后收回").filler(30).bytes();
    try (var reader = PaperReaders.pooled(1, LONG)) {
      assertThat(reader.read("a.docx", docx)).isEqualTo(PaperParser.parse("a.docx", docx));
    }
  }

  @Test
  void usesOneChildForManyPapers() {
    try (var reader = new PooledReader(1, LONG)) {
      reader.read("a.txt", TEXT);
      var first = reader.processIds();
      reader.read("b.txt", TEXT);

      assertThat(reader.processIds()).hasSize(1).isEqualTo(first);
    }
  }

  @Test
  void stopsAParserThatHangsAndReadsTheNextPaper() {
    try (var reader = misbehaving(Duration.ofSeconds(3))) {
      assertThat(codes(reader.read("hang.txt", TEXT))).containsExactly(Code.TIMEOUT);
      assertThat(reader.read("next.txt", TEXT).readable()).isTrue();
    }
  }

  @Test
  void readsTheNextPaperAfterAChildDied() {
    try (var reader = misbehaving(LONG)) {
      assertThat(codes(reader.read("die.txt", TEXT))).containsExactly(Code.CRASHED);
      assertThat(reader.read("next.txt", TEXT).readable()).isTrue();
    }
  }

  @Test
  void readsTheNextPaperAfterAChildRanOutOfMemory() {
    try (var reader = misbehaving(LONG)) {
      var reading = reader.read("eat.txt", TEXT);

      assertThat(codes(reading)).containsExactly(Code.CRASHED);
      assertThat(reading.faults().getFirst().detail()).contains("内存不足");
      assertThat(reader.read("next.txt", TEXT).readable()).isTrue();
    }
  }

  @Test
  void readsTheNextPaperAfterAChildWasKilledInTheMiddle() {
    try (var reader = misbehaving(LONG)) {
      var hanging = CompletableFuture.supplyAsync(() -> reader.read("hang.txt", TEXT));
      while (reader.processIds().isEmpty()) {
        Thread.onSpinWait();
      }
      ProcessHandle.of(reader.processIds().getFirst()).orElseThrow().destroyForcibly();

      assertThat(codes(hanging.join())).containsExactly(Code.CRASHED);
      assertThat(reader.read("next.txt", TEXT).readable()).isTrue();
    }
  }

  @Test
  void replacesAChildThatWasKilledBetweenTwoPapers() {
    try (var reader = misbehaving(LONG)) {
      reader.read("a.txt", TEXT);
      var child = ProcessHandle.of(reader.processIds().getFirst()).orElseThrow();
      child.destroyForcibly();
      child.onExit().join();

      assertThat(reader.read("next.txt", TEXT).readable()).isTrue();
    }
  }

  @Test
  void isNotDisturbedByAParserThatPrints() {
    try (var reader = misbehaving(LONG)) {
      assertThat(reader.read("print.txt", TEXT).text()).isEqualTo("会后收回\n正文\n");
    }
  }

  @Test
  void leavesNoChildBehind() {
    var reader = new PooledReader(1, LONG);
    reader.read("a.txt", TEXT);
    var child = ProcessHandle.of(reader.processIds().getFirst()).orElseThrow();
    reader.close();

    assertThat(child.onExit().join().isAlive()).isFalse();
  }

  @Test
  void readsInThisProcessToo() {
    try (var reader = PaperReaders.inProcess()) {
      assertThat(reader.read("a.txt", TEXT)).isEqualTo(PaperParser.parse("a.txt", TEXT));
    }
  }

  private static PooledReader misbehaving(Duration limit) {
    return new PooledReader(1, limit, MisbehavingChild.class.getName());
  }

  private static List<Code> codes(Reading reading) {
    return reading.faults().stream().map(Fault::code).toList();
  }
}
