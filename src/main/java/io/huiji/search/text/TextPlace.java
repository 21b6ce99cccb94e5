package io.huiji.search.text;

/// A character of the comparable form of a text in {@link TextCode}, and from where in the code one
/// comes to it.
///
/// @param character how many characters (code points) of the comparable form stand before it
/// @param from an entry begins at this byte, not behind the character
/// @param passed how many characters stand before that
/// @param blank whether the last of them is a blank
public record TextPlace(int character, int from, int passed, boolean blank) {

  /// The one that is come to from the beginning of the text.
  public static TextPlace of(int character) {
    return new TextPlace(character, 0, 0, false);
  }
}
