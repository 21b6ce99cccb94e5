package io.huiji.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SearchFieldTest {

  @Test
  void standsInTheDocumentForPeopleAsItIs() throws IOException {
    var document = Files.readString(Path.of("docs/search.md"));
    var listed =
        document.substring(document.indexOf("<!-- fields -->"), document.indexOf("<!-- /fields"));

    assertThat(listed.strip())
        .isEqualTo(
            Arrays.stream(SearchField.values())
                .map(SearchFieldTest::line)
                .collect(
                    Collectors.joining(
                        "\n", "<!-- fields -->\n| 项 | 别的名称 | 内容 |\n|---|---|---|\n", "")));
  }

  private static String line(SearchField field) {
    var others =
        Stream.concat(field.names().stream().skip(1), Stream.of(field.english()))
            .collect(Collectors.joining("、"));
    return "| " + field.chinese() + " | " + others + " | " + field.meaning() + " |";
  }

  @Test
  void isKnownByItsNames() {
    assertThat(SearchField.named("标题")).contains(SearchField.TITLE);
    assertThat(SearchField.named("Title")).contains(SearchField.TITLE);
    assertThat(SearchField.named("别的")).isEmpty();
  }
}
