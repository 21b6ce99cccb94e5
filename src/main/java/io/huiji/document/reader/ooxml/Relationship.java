package io.huiji.document.reader.ooxml;

import java.util.regex.Pattern;

/// One relationship of a part.
///
/// @param type last word of the type's address: {@code header}, {@code image}, {@code hyperlink}
/// @param target part name inside the package, or the address as written when external
public record Relationship(String id, String type, String target, boolean external) {

  private static final Pattern OWN_DISK =
      Pattern.compile(
          "(file:/+)?[A-Za-z]:[\\\\/].*|[^/\\\\:]+\\.dot[mx]?", Pattern.CASE_INSENSITIVE);

  /// Whether a program that opens the file would fetch the target by itself. A link waits for a
  /// click; a template on the writer's own disk is only a name here.
  boolean fetched() {
    boolean ownTemplate = type.equals("attachedTemplate") && OWN_DISK.matcher(target).matches();
    return external && !type.equals("hyperlink") && !ownTemplate;
  }
}
