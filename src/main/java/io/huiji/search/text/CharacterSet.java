package io.huiji.search.text;

/// Some chars.
record CharacterSet(boolean[] members) {

  static CharacterSet of(String characters) {
    var members = new boolean[Character.MIN_SUPPLEMENTARY_CODE_POINT];
    characters.chars().forEach(character -> members[character] = true);
    return new CharacterSet(members);
  }

  boolean has(char character) {
    return members[character];
  }
}
