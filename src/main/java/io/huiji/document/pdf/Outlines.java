package io.huiji.document.pdf;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Outlines of characters, from the first installed face that has each. Those found are remembered,
/// the faces are not.
final class Outlines {

  private final Map<Integer, Outline> found = new ConcurrentHashMap<>();

  /// Looks for outlines. Faces disagree on characters for private use, so nobody knows what those
  /// show: they count as found nowhere.
  ///
  /// @return characters that no face has
  Set<Integer> find(Set<Integer> characters) throws IOException {
    var wanted = new HashSet<>(characters);
    wanted.removeAll(found.keySet());
    var unknown = wanted.stream().filter(Outlines::unassigned).collect(Collectors.toSet());
    wanted.removeAll(unknown);
    if (!wanted.isEmpty()) {
      for (var file : InstalledFaces.files()) {
        InstalledFaces.read(file, face -> take(face, wanted));
        if (wanted.isEmpty()) {
          break;
        }
      }
    }
    wanted.addAll(unknown);
    return wanted;
  }

  private static boolean unassigned(int character) {
    return switch (Character.getType(character)) {
      case Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> true;
      default -> false;
    };
  }

  private void take(InstalledFaces.Face face, Set<Integer> wanted) {
    for (var character : Set.copyOf(wanted)) {
      face.outline(character)
          .ifPresent(
              outline -> {
                found.put(character, outline);
                wanted.remove(character);
              });
    }
  }

  /// One that {@link #find} has found.
  Outline of(int character) {
    var outline = found.get(character);
    if (outline == null) {
      throw new IllegalStateException("no outline of U+%04X".formatted(character));
    }
    return outline;
  }
}
