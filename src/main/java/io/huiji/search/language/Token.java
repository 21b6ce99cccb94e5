package io.huiji.search.language;

/// A piece of a query.
///
/// @param at which character of the query, from 0
/// @param text as it was typed, quotes taken off
record Token(Kind kind, int at, String text) {

  enum Kind {
    OPEN,
    CLOSE,
    AND,
    OR,
    NOT,
    WORD,
    PHRASE,
    /// A field's name; its value follows.
    FIELD
  }
}
