package io.huiji.document.pdf;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/// Annotations without what points back into their source or runs a program. Links inside the
/// source stay links; what plays, carries files or is filled in stays as the picture it shows.
final class LooseEnds {

  private static final Set<String> HARMLESS_ACTIONS = Set.of("URI", "GoTo");
  private static final Set<String> DRAWN =
      Set.of(
          "Text",
          "FreeText",
          "Line",
          "Square",
          "Circle",
          "Polygon",
          "PolyLine",
          "Highlight",
          "Underline",
          "Squiggly",
          "StrikeOut",
          "Stamp",
          "Caret",
          "Ink");

  /// What every annotation may say of itself (ISO 32000-1, table 164).
  private static final List<COSName> OF_ALL =
      names("Rect Contents NM M F AP AS Border C OC CA BS BE");

  private static final List<COSName> OF_DRAWN =
      names(
          "T Subj QuadPoints InkList L LE LL LLE IC Vertices Name DA DS Q RD IT CL CP CO Cap Rotate");
  private static final List<COSName> OF_LINKS = names("H QuadPoints");

  private final IdentityHashMap<COSDictionary, ?> pages;

  /// @param pages that are bound, by identity
  LooseEnds(IdentityHashMap<COSDictionary, ?> pages) {
    this.pages = pages;
  }

  /// @return an empty array where the page has none
  COSArray annotations(COSDictionary page) {
    var kept = new COSArray();
    var annotations = page.getCOSArray(COSName.ANNOTS);
    for (var index = 0; annotations != null && index < annotations.size(); index++) {
      if (annotations.getObject(index) instanceof COSDictionary annotation) {
        var tied = tied(annotation, page);
        if (tied != null) {
          kept.add(tied);
        }
      }
    }
    return kept;
  }

  private @Nullable COSDictionary tied(COSDictionary annotation, COSDictionary page) {
    var kind = annotation.getNameAsString(COSName.SUBTYPE);
    if (kind == null || kind.equals("Popup")) {
      return null;
    }
    var tied = new COSDictionary();
    tied.setItem(COSName.TYPE, COSName.ANNOT);
    copy(annotation, tied, OF_ALL);
    if (kind.equals("Link")) {
      tied.setItem(COSName.SUBTYPE, COSName.getPDFName("Link"));
      copy(annotation, tied, OF_LINKS);
      link(annotation, tied);
    } else if (DRAWN.contains(kind)) {
      tied.setItem(COSName.SUBTYPE, COSName.getPDFName(kind));
      copy(annotation, tied, OF_DRAWN);
    } else {
      tied.setItem(COSName.SUBTYPE, COSName.getPDFName("Stamp"));
    }
    tied.setItem(COSName.P, page);
    return tied;
  }

  private static void copy(COSDictionary from, COSDictionary to, List<COSName> keys) {
    for (var key : keys) {
      var value = from.getItem(key);
      if (value != null) {
        to.setItem(key, value);
      }
    }
  }

  private void link(COSDictionary annotation, COSDictionary tied) {
    retarget(annotation, tied, COSName.DEST);
    var action = annotation.getCOSDictionary(COSName.A);
    var kind = action == null ? null : action.getNameAsString(COSName.S);
    if (action != null && kind != null && HARMLESS_ACTIONS.contains(kind)) {
      var harmless = new COSDictionary();
      copy(action, harmless, names("Type S URI IsMap"));
      retarget(action, harmless, COSName.D);
      tied.setItem(COSName.A, harmless);
    }
  }

  /// Named places are known to the source only, so such a link is left without a target.
  private void retarget(COSDictionary from, COSDictionary to, COSName key) {
    if (from.getDictionaryObject(key) instanceof COSArray array
        && array.size() > 0
        && array.getObject(0) instanceof COSDictionary page
        && pages.containsKey(page)) {
      to.setItem(key, array);
    }
  }

  private static List<COSName> names(String list) {
    return Stream.of(list.split(" ")).map(COSName::getPDFName).collect(Collectors.toList());
  }
}
