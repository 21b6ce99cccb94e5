package io.huiji.search.lucene;

import io.huiji.kernel.DataFolder;
import io.huiji.search.text.LayWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/// The word list of this archive: its own {@code rules/search-words.txt} if it has one, else the
/// one that is shipped.
final class WordList {

  static final String OWN = "search-words.txt";

  private WordList() {}

  static LayWords of(DataFolder folder) {
    var own = folder.rules().resolve(OWN);
    try {
      return Files.exists(own) ? LayWords.parse(Files.readAllLines(own)) : shipped();
    } catch (CharacterCodingException _) {
      return new LayWords(
          shipped().formal(), List.of("rules/" + OWN + " 不是 UTF-8 编码，没有用上，暂用自带的检索词表；请另存为 UTF-8。"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + own, e);
    }
  }

  static LayWords shipped() {
    try (var file = WordList.class.getResourceAsStream("/search/words.txt")) {
      if (file == null) {
        throw new IllegalStateException("the shipped word list is missing");
      }
      return LayWords.parse(
          new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
