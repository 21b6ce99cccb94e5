package io.huiji.document.reader.word;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// One part of a Word file as it was read: the body, a header, or all notes of a kind.
final class WordPart {

  final Flow flow = new Flow();
  final Map<String, Flow> notes = new LinkedHashMap<>();
  final Map<String, String> fields = new LinkedHashMap<>();
  final Set<Oddity> oddities = new LinkedHashSet<>();
  Section lastSection = new Section();
  int hiddenCharacters;
  int pictures;

  /// Things in a part that a person must be told about.
  enum Oddity {
    /// Text of another format that only some programs would show.
    FOREIGN_CHUNK,
    /// A field that fetches from elsewhere when it is updated.
    FETCHING_FIELD,
    /// A field that starts another program.
    LAUNCHING_FIELD
  }
}
