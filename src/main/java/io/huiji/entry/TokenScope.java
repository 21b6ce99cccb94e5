package io.huiji.entry;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What a machine may do with a token, within the rights of its account: read, hand in, and the
/// acts that are named.
///
/// @param names {@value #READ}, {@value #HAND_IN}, or names of acts
public record TokenScope(Set<String> names) {

  public static final String READ = "read";
  public static final String HAND_IN = "hand-in";

  private static final String SUBMISSIONS = "/api/v1/submissions";
  private static final String ACTS = "/acts";

  public TokenScope {
    names = Set.copyOf(names);
  }

  /// As it is kept: the names with blanks between.
  public static TokenScope parse(String text) {
    return new TokenScope(
        List.of(text.split("[\\s,，、]+")).stream()
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet()));
  }

  /// The names of acts in it.
  public Set<String> acts() {
    var acts = new TreeSet<>(names);
    acts.remove(READ);
    acts.remove(HAND_IN);
    return acts;
  }

  /// Whether a request may come to its handler. Which acts a body names is judged at the door of
  /// the acts.
  ///
  /// @param path within the application
  public boolean opens(String method, String path) {
    if (method.equals("GET") || method.equals("HEAD")) {
      return names.contains(READ);
    }
    if (path.equals(SUBMISSIONS) || path.startsWith(SUBMISSIONS + "/")) {
      return names.contains(HAND_IN);
    }
    return path.endsWith(ACTS) && !acts().isEmpty();
  }

  public boolean permits(String act) {
    return acts().contains(act);
  }

  @Override
  public String toString() {
    return String.join(" ", new TreeSet<>(names));
  }
}
