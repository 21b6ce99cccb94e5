package io.huiji.document.reader.ooxml;

/// One relationship of a part.
///
/// @param type last word of the type's address: {@code header}, {@code image}, {@code hyperlink}
/// @param target part name inside the package, or the address as written when external
public record Relationship(String id, String type, String target, boolean external) {

  boolean plainLink() {
    return type.equals("hyperlink");
  }
}
