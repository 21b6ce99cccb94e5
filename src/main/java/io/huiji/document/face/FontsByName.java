package io.huiji.document.face;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/// The fonts of one list of resources: by the names that contents have for them.
final class FontsByName {

  private final COSDictionary list;
  private final Map<COSName, OldFont> old = new TreeMap<>();
  private final Map<COSName, COSName> names = new HashMap<>();

  /// @param known which of the fonts are such that they can be replaced
  FontsByName(COSDictionary list, Function<COSDictionary, Optional<OldFont>> known) {
    this.list = list;
    for (var name : list.keySet()) {
      if (list.getDictionaryObject(name) instanceof COSDictionary font) {
        known.apply(font).ifPresent(found -> old.put(name, found));
      }
    }
  }

  Map<COSName, OldFont> old() {
    return old;
  }

  Optional<OldFont> old(COSName name) {
    return Optional.ofNullable(old.get(name));
  }

  /// Forgets a font that is to stay as it is.
  void leave(OldFont font) {
    old.values().removeIf(other -> other == font);
  }

  /// Fonts of one face become one, under the first name of them.
  void replace(Map<OldFont, COSDictionary> made) {
    var first = new HashMap<COSDictionary, COSName>();
    old.forEach((name, font) -> names.put(name, first.computeIfAbsent(made.get(font), _ -> name)));
  }

  COSName newName(COSName name) {
    return names.getOrDefault(name, name);
  }

  /// Puts the new fonts into the list, when the contents that use it have been written.
  void settle(Map<OldFont, COSDictionary> made) {
    old.forEach(
        (name, font) -> {
          if (newName(name).equals(name)) {
            list.setItem(name, made.get(font));
          } else {
            list.removeItem(name);
          }
        });
  }
}
