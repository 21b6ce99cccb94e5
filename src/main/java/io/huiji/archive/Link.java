package io.huiji.archive;

/// From one record to another, which may be filed later or lie in another archive.
///
/// @param key of the other one's filing
/// @param byHand whether somebody set it by an act; others follow from what was filed and decided
public record Link(RelationType type, String key, boolean byHand) {

  public Link(RelationType type, String key) {
    this(type, key, false);
  }

  boolean same(Link other) {
    return type == other.type && key.equals(other.key);
  }

  /// Whether it belongs to the filing itself.
  boolean ofFiling() {
    return !byHand && (type == RelationType.REPLACES || type == RelationType.EXCERPT_OF);
  }
}
