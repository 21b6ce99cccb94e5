package io.huiji.document.pdf;

import io.huiji.document.CopyFace;
import io.huiji.document.CopyRun.Missing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Outlines of all that copies say of themselves.
final class CopyOutlines {

  private final Outlines outlines = new Outlines();

  /// Looks for those of some faces.
  ///
  /// @return the characters of each face that nothing on this machine can show
  List<Missing> missing(List<CopyFace> faces) {
    var wanted = new HashSet<Integer>();
    faces.forEach(face -> wanted.addAll(CopyWords.of(face).characters()));
    var nowhere = find(wanted);
    return faces.stream()
        .map(face -> new Missing(face, only(CopyWords.of(face).characters(), nowhere)))
        .filter(missing -> !missing.characters().isEmpty())
        .toList();
  }

  private Set<Integer> find(Set<Integer> wanted) {
    try {
      return outlines.find(wanted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String only(List<Integer> characters, Set<Integer> nowhere) {
    return characters.stream()
        .filter(nowhere::contains)
        .map(Character::toString)
        .collect(Collectors.joining());
  }

  /// Those of words of which none is missing.
  DrawnFace of(CopyWords words) {
    return new DrawnFace(outlines, words.characters());
  }
}
