package io.huiji.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huiji.archive.Draft;
import io.huiji.kernel.RecordId;
import io.huiji.testkit.Folders;
import io.huiji.testkit.Seed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The index on the law texts of the corpus: every fourth, or all in a long run.
class LawsTest {

  private static final Path LAWS = Path.of("../shared/corpus/laws");
  private static final int EVERY = 4;

  /// What every draft says beside its text, and is found by: unit, custody mark, kind.
  private static final List<String> ABOUT = List.of("区民政局", "会后收回", "会议材料");

  private static final Map<RecordId, String> TEXTS = new HashMap<>();
  private static final Map<RecordId, String> WITHOUT_BLANKS = new HashMap<>();

  private static Path folder;
  private static BareIndex index;

  @BeforeAll
  static void indexThem() throws IOException {
    assumeTrue(Files.isDirectory(LAWS), "no corpus beside the project: " + LAWS);
    folder = Files.createTempDirectory("huiji-laws");
    var archive = new MemoryArchive();
    var step = Boolean.getBoolean("test.long") ? 1 : EVERY;
    var laws = laws();
    for (var n = 0; n < laws.size(); n += step) {
      var text = Files.readString(laws.get(n));
      var draft = Draft.paper("No. " + TEXTS.size()).text(text);
      var record = archive.add(draft);
      var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
      TEXTS.put(record, plain);
      WITHOUT_BLANKS.put(record, plain.replaceAll("\\s+", ""));
    }
    index = new BareIndex(folder, archive, 200);
    index.indexer.catchUp();
  }

  @AfterAll
  static void remove() {
    if (index != null) {
      index.close();
      Folders.delete(folder);
    }
  }

  @Test
  void areAllThere() {
    assertThat(TEXTS).hasSizeGreaterThan(Boolean.getBoolean("test.long") ? 1500 : 370);
    assertThat(index.indexer.health().equal()).isTrue();
  }

  /// Parts without digits of any kind, whose other written forms are tried elsewhere.
  @Test
  void areFoundByAnySubstringAndByNothingElse() {
    var random = Seed.random();
    var texts = List.copyOf(TEXTS.values());
    var tried = new TreeSet<String>();
    while (tried.size() < 100) {
      var text = texts.get(random.nextInt(texts.size()));
      var length = 2 + random.nextInt(7);
      var at = random.nextInt(text.length() - length);
      var part = text.substring(at, at + length);
      if (part.chars().allMatch(Character::isIdeographic)
          && ABOUT.stream().noneMatch(about -> about.contains(part))
          && !part.matches(".*[〇零一二三四五六七八九十年月日].*")) {
        tried.add(part);
      }
    }

    for (var part : tried) {
      var found = found(part);
      assertThat(found).as(part).containsAll(holding(part, TEXTS));
      assertThat(holding(part, WITHOUT_BLANKS)).as(part).containsAll(found);
    }
  }

  @Test
  void areFoundByArticlesAndByDatesAsTheyStand() {
    for (var part : List.of("第三十二条第二款", "2009年2月28日", "自2024年5月1日起施行", "第一百五十一条")) {
      var holding = holding(part, WITHOUT_BLANKS);
      assertThat(holding).as(part).isNotEmpty();
      assertThat(found(part)).as(part).containsAll(holding);
    }
  }

  @Test
  void areFoundByEverySingleCharacter() {
    for (var part : List.of("密", "窃", "囿", "﨑")) {
      assertThat(found(part)).as(part).isEqualTo(holding(part, WITHOUT_BLANKS));
    }
  }

  private static Set<RecordId> found(String query) {
    return index.search("\"" + query + "\"", 2000).hits().stream()
        .map(hit -> hit.record())
        .collect(Collectors.toSet());
  }

  private static Set<RecordId> holding(String part, Map<RecordId, String> texts) {
    return texts.entrySet().stream()
        .filter(text -> text.getValue().contains(part))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static List<Path> laws() {
    try (var files = Files.walk(LAWS)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
