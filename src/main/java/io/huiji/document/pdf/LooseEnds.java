package io.huiji.document.pdf;

import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;

/// Takes from an imported page what points back into its source or runs a program, and turns links
/// inside the source into links inside the bound file.
final class LooseEnds {

  private static final Set<String> HARMLESS = Set.of("URI", "GoTo");

  private final Map<COSDictionary, PDPage> places;

  LooseEnds(Map<COSDictionary, PDPage> places) {
    this.places = places;
  }

  void tie(PDPage page) {
    var dictionary = page.getCOSObject();
    dictionary.removeItem(COSName.AA);
    dictionary.removeItem(COSName.B);
    dictionary.removeItem(COSName.STRUCT_PARENTS);
    var annotations = dictionary.getCOSArray(COSName.ANNOTS);
    if (annotations == null) {
      return;
    }
    var kept = new COSArray();
    for (var index = 0; index < annotations.size(); index++) {
      if (annotations.getObject(index) instanceof COSDictionary annotation) {
        kept.add(copy(annotation, page));
      }
    }
    dictionary.setItem(COSName.ANNOTS, kept);
  }

  private COSDictionary copy(COSDictionary annotation, PDPage page) {
    var copy = new COSDictionary(annotation);
    copy.removeItem(COSName.AA);
    copy.removeItem(COSName.PARENT);
    copy.removeItem(COSName.POPUP);
    copy.removeItem(COSName.IRT);
    copy.removeItem(COSName.STRUCT_PARENT);
    copy.setItem(COSName.P, page.getCOSObject());
    retarget(copy, COSName.DEST);
    var action = copy.getCOSDictionary(COSName.A);
    if (action != null) {
      keepHarmless(copy, action);
    }
    return copy;
  }

  private void keepHarmless(COSDictionary annotation, COSDictionary action) {
    var kind = action.getNameAsString(COSName.S);
    if (kind == null || !HARMLESS.contains(kind)) {
      annotation.removeItem(COSName.A);
      return;
    }
    var copy = new COSDictionary(action);
    copy.removeItem(COSName.NEXT);
    retarget(copy, COSName.D);
    annotation.setItem(COSName.A, copy);
  }

  /// Named places are known to the source only, so such a link is left without a target.
  private void retarget(COSDictionary holder, COSName key) {
    var destination = holder.getDictionaryObject(key);
    if (destination == null) {
      return;
    }
    holder.removeItem(key);
    if (destination instanceof COSArray array
        && array.size() > 0
        && array.getObject(0) instanceof COSDictionary old
        && places.containsKey(old)) {
      var copy = new COSArray(array.toList());
      copy.set(0, places.get(old).getCOSObject());
      holder.setItem(key, copy);
    }
  }
}
