package io.huiji.document.docx;

import io.huiji.document.Picture;
import io.huiji.document.docx.PictureFile.Kind;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;

/// Pictures and numbers of drawings of one document while it is made.
final class Drawings {

  private final Set<Long> taken;
  private final String relationStem;
  private final Map<ByteBuffer, Media> media = new LinkedHashMap<>();
  private final IdentityHashMap<Picture, Media> known = new IdentityHashMap<>();
  private SequencedSet<Media> used = new LinkedHashSet<>();
  private long last;

  /// One file in the document, however often it is shown.
  ///
  /// @param number from 1
  record Media(int number, Kind kind, byte[] content) {}

  /// @param taken numbers that the template's own drawings have
  /// @param relationStem beginning of the names of relations to pictures
  Drawings(Set<Long> taken, String relationStem) {
    this.taken = taken;
    this.relationStem = relationStem;
  }

  /// A number that no other drawing of the document has.
  String nextId() {
    do {
      last++;
    } while (taken.contains(last));
    return Long.toString(last);
  }

  /// The name of the relation from the part at hand to the picture's file.
  String relation(Picture picture) {
    var file = known.computeIfAbsent(picture, this::file);
    used.add(file);
    return relationStem + file.number();
  }

  private Media file(Picture picture) {
    var number = media.size() + 1;
    var content = picture.content();
    return media.computeIfAbsent(
        ByteBuffer.wrap(content), _ -> new Media(number, Kind.of(content).orElseThrow(), content));
  }

  /// What was used since this was last asked: that of one part.
  SequencedSet<Media> endPart() {
    var all = used;
    used = new LinkedHashSet<>();
    return all;
  }

  List<Media> all() {
    return new ArrayList<>(media.values());
  }
}
