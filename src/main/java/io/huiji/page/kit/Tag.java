package io.huiji.page.kit;

/// A state as people see it: symbol, word, colour.
///
/// @param state stop, soon, hold, doing, done or rest: the class and the symbol
public record Tag(String state, String word) {

  public static Tag stop(String word) {
    return new Tag("stop", word);
  }

  public static Tag soon(String word) {
    return new Tag("soon", word);
  }

  public static Tag hold(String word) {
    return new Tag("hold", word);
  }

  public static Tag doing(String word) {
    return new Tag("doing", word);
  }

  public static Tag done(String word) {
    return new Tag("done", word);
  }

  public static Tag rest(String word) {
    return new Tag("rest", word);
  }
}
