package io.huiji.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SidecarTextTest {

  private static final String HASH = "0".repeat(64);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "关于提高低保标准的汇报",
        "\"引\\号\"",
        "\u0000\u0001\b\t\n\u000b\f\r\u001f\u007f",
        "𠮷/<>&'"
      })
  void saysEveryMemberAsTheSidecarIsWritten(String text) {
    var full = full(text);

    assertThat(SidecarText.of(full)).isEqualTo(full.bytes());
  }

  @Test
  void leavesOutWhatIsNotThere() {
    var bare = bare();

    assertThat(SidecarText.of(bare)).isEqualTo(bare.bytes());
  }

  private static Sidecar full(String text) {
    return new Sidecar(
        Sidecar.FORMAT,
        text,
        text,
        12,
        text,
        text,
        text,
        new Sidecar.SeriesNumber(2026, 7, text),
        text,
        text,
        text,
        text,
        text,
        new Sidecar.Fonds(text, text),
        new Sidecar.Mark(text, text, text),
        List.of(
            new Sidecar.File(text, text, text, HASH, HASH, 1L << 40),
            new Sidecar.File(text, text, text, HASH, HASH, 0)),
        new Sidecar.Text(HASH, HASH, 5),
        List.of(text, "张三"),
        List.of(text),
        text,
        List.of(
            new Sidecar.Grant(text, text, text, true), new Sidecar.Grant(text, null, null, false)),
        text,
        text,
        text,
        List.of(new Sidecar.Relation(text, text, true), new Sidecar.Relation(text, text, null)),
        List.of(new Sidecar.Keeper(text, text, text), new Sidecar.Keeper(text, text, null)),
        text,
        List.of(new Sidecar.Happening(1, 2, text, text), new Sidecar.Happening(3, 4, text, text)),
        List.of(
            new Sidecar.Occurrence(1, text, text, text, text, new TreeMap<>()),
            new Sidecar.Occurrence(
                2, text, text, text, null, new TreeMap<>(Map.of("a" + text, text, "b", "c")))),
        new Sidecar.Former(11, HASH));
  }

  private static Sidecar bare() {
    return new Sidecar(
        Sidecar.FORMAT,
        "",
        "",
        1,
        "",
        "",
        "",
        null,
        "",
        null,
        "",
        "",
        "",
        new Sidecar.Fonds("", ""),
        new Sidecar.Mark("", "", ""),
        List.of(),
        null,
        List.of(),
        List.of(),
        "",
        List.of(),
        null,
        null,
        null,
        List.of(),
        List.of(),
        "",
        List.of(),
        List.of(),
        null);
  }
}
