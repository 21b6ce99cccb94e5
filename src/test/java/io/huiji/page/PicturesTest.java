package io.huiji.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The list of pictures names every page, and every picture that is there.
class PicturesTest {

  private static final Path FOLDER = Path.of("docs/pictures/web");
  private static final Pattern ROW = Pattern.compile("\\| `(/.*?)` \\| (.*) \\|");
  private static final Pattern MAPPING = Pattern.compile("@GetMapping\\(([^)]*)\\)");
  private static final Pattern WRITTEN = Pattern.compile("([A-Z_]+)? ?\\+? ?(?:\"([^\"]*)\")?");

  @Test
  void everyPageIsListed() throws IOException {
    var text = Files.readString(FOLDER.resolve("README.md"));
    var listed = new TreeSet<>(rows().keySet());
    var others = text.substring(text.indexOf("No pages:"));

    assertThat(routes()).hasSizeGreaterThan(55);
    assertThat(routes())
        .allSatisfy(
            route ->
                assertThat(listed.contains(route) || others.contains("`" + route + "`"))
                    .as(route)
                    .isTrue());
    assertThat(routes()).as("pages that are no more").containsAll(listed);
  }

  @Test
  void everyPictureIsThereAtBothSizesAndBelongsToAPage() throws IOException {
    var named = new TreeSet<String>();
    for (var pictures : rows().values()) {
      Stream.of(pictures.split(", "))
          .filter(name -> name.matches("[a-z-]{3,}"))
          .forEach(named::add);
    }
    named.add("not-found");
    var files = new TreeSet<String>();
    for (var name : named) {
      files.add(name + ".png");
      files.add(name + "-phone.png");
    }
    try (var there = Files.list(FOLDER)) {
      assertThat(there.map(file -> file.getFileName().toString()).filter(n -> n.endsWith(".png")))
          .containsExactlyInAnyOrderElementsOf(files);
    }
  }

  private static TreeMap<String, String> rows() throws IOException {
    var rows = new TreeMap<String, String>();
    for (var line : Files.readAllLines(FOLDER.resolve("README.md"))) {
      var row = ROW.matcher(line);
      if (row.matches()) {
        rows.put(row.group(1).replace("\\|", "|"), row.group(2));
      }
    }
    return rows;
  }

  /// As the controllers declare them.
  private static List<String> routes() throws IOException {
    var routes = new ArrayList<String>();
    try (var sources = Files.walk(Path.of("src/main/java/io/huiji/page"))) {
      for (var source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        var text = Files.readString(source);
        var mappings = MAPPING.matcher(text);
        while (mappings.find()) {
          for (var one : mappings.group(1).replaceAll("^\\{|\\}$", "").split(", ")) {
            routes.add(route(one, text));
          }
        }
      }
    }
    return routes;
  }

  private static String route(String written, String source) {
    var parts = WRITTEN.matcher(written.strip());
    assertThat(parts.matches()).as(written).isTrue();
    var begin = "";
    if (parts.group(1) != null) {
      var constant = Pattern.compile(parts.group(1) + " = \"([^\"]*)\"").matcher(source);
      assertThat(constant.find()).as(written).isTrue();
      begin = constant.group(1);
    }
    return begin + (parts.group(2) == null ? "" : parts.group(2));
  }
}
