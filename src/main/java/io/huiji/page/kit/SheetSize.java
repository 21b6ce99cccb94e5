package io.huiji.page.kit;

import java.util.Set;

/// How large a page's picture is shown: {@code fit} the width, {@code larger} or {@code largest}.
/// It is part of the address, so that leafing and going back keep it.
public final class SheetSize {

  private static final Set<String> KNOWN = Set.of("fit", "larger", "largest");

  private SheetSize() {}

  /// @param asked as in the address; what is not known is shown at the page's width
  public static String of(String asked) {
    return KNOWN.contains(asked) ? asked : "fit";
  }
}
