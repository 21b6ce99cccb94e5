package io.huiji.operations.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiji.operations.Console;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActsFileTest {

  @Test
  void readsEveryValueAsItIsWritten() {
    var entry =
        read("acts:\n  - {act: fix-agenda, meeting: 2026-12-03, time: 14:30, topics: [2026-12-03, yes, 007]}")
            .getFirst();

    assertThat(entry.name()).isEqualTo("fix-agenda");
    assertThat(entry.fields().date("meeting")).isEqualTo(LocalDate.of(2026, 12, 3));
    assertThat(entry.fields().time("time")).isEqualTo(LocalTime.of(14, 30));
    assertThat(entry.fields().texts("topics")).containsExactly("2026-12-03", "yes", "007");
  }

  @Test
  void tellsWhereItCannotBeRead() {
    assertThatThrownBy(() -> read("acts:\n  - {act: decide, topic: [\n"))
        .isInstanceOf(Misuse.class);
    assertThatThrownBy(() -> read("topics: []")).isInstanceOf(Misuse.class);
  }

  private static List<ActsFile.Entry> read(String yaml) {
    var in = new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
    var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    var console = new Console(Path.of(""), in, silent, silent);
    return ActsFile.read(console, Path.of("-"));
  }
}
