package io.huiji.search.lucene;

import io.huiji.search.text.Normal;
import io.huiji.search.text.Passages;
import io.huiji.search.text.Passages.Part;
import io.huiji.search.text.Passages.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/// Where the passages of a text lie, in characters of its comparable form.
///
/// @param starts where each passage begins; the last entry is the end of the text
/// @param chapters for each passage, which of the headings is its chapter; -1 for none
/// @param sections the same for its section
/// @param headings start and end of each heading, in turn
record PassageMap(int[] starts, int[] chapters, int[] sections, int[] headings) {

  /// Of no text.
  static final PassageMap NONE = new PassageMap(new int[1], new int[0], new int[0], new int[0]);

  int size() {
    return chapters.length;
  }

  /// @param text what was indexed of the source
  static BytesRef encode(String source, Normal text) {
    return encode(Passages.of(source), new Places(text));
  }

  private static BytesRef encode(List<Passage> passages, Places places) {
    var out = new Output();
    var headings = passages.stream().flatMap(PassageMap::headings).distinct().toList();
    out.number(headings.size());
    headings.forEach(
        heading -> {
          out.number(places.of(heading.start()));
          out.number(places.of(heading.end()));
        });
    out.number(passages.size());
    var before = 0;
    for (var passage : passages) {
      var start = places.of(passage.part().start());
      out.number(start - before);
      out.number(headings.indexOf(passage.chapter()) + 1);
      out.number(headings.indexOf(passage.section()) + 1);
      before = start;
    }
    out.number(places.end() - before);
    return out.bytes();
  }

  private static Stream<Part> headings(Passage passage) {
    return Stream.of(passage.chapter(), passage.section()).filter(part -> part.length() > 0);
  }

  static int size(BytesRef encoded) {
    var in = input(encoded);
    for (var number = in.readVInt() * 2; number > 0; number--) {
      in.readVInt();
    }
    return in.readVInt();
  }

  static PassageMap decode(BytesRef encoded) {
    var in = input(encoded);
    var headings = new int[in.readVInt() * 2];
    for (var at = 0; at < headings.length; at++) {
      headings[at] = in.readVInt();
    }
    var size = in.readVInt();
    var map = new PassageMap(new int[size + 1], new int[size], new int[size], headings);
    var start = 0;
    for (var at = 0; at < size; at++) {
      start += in.readVInt();
      map.starts[at] = start;
      map.chapters[at] = in.readVInt() - 1;
      map.sections[at] = in.readVInt() - 1;
    }
    map.starts[size] = start + in.readVInt();
    return map;
  }

  private static ByteArrayDataInput input(BytesRef encoded) {
    return new ByteArrayDataInput(encoded.bytes, encoded.offset, encoded.length);
  }

  /// Places in the source as positions in what was indexed of it; asked in any order.
  private static final class Places {

    private final Normal text;
    private final boolean plain;

    Places(Normal text) {
      this.text = text;
      this.plain = text.text().chars().noneMatch(c -> Character.isSurrogate((char) c));
    }

    int of(int source) {
      var found = Arrays.binarySearch(text.origins(), source);
      var at = found < 0 ? -found - 1 : first(found);
      at = Math.min(at, text.text().length());
      return plain ? at : text.text().codePointCount(0, at);
    }

    /// One character of the source may have become several.
    private int first(int found) {
      var at = found;
      while (at > 0 && text.origins()[at - 1] == text.origins()[found]) {
        at--;
      }
      return at;
    }

    int end() {
      return plain ? text.text().length() : text.text().codePointCount(0, text.text().length());
    }
  }

  private static final class Output {

    private final ByteBuffersDataOutput out = new ByteBuffersDataOutput();

    void number(int value) {
      try {
        out.writeVInt(value);
      } catch (IOException e) {
        throw new UncheckedIOException("in memory", e);
      }
    }

    BytesRef bytes() {
      return new BytesRef(out.toArrayCopy());
    }
  }
}
