package io.huiji.document.face;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/// All that shows text in a paper as an office program makes it: its pages and forms.
///
/// @param page the page's dictionary, or the form's stream
/// @param fonts its list of fonts
record Contents(PDContentStream content, COSDictionary page, COSDictionary fonts) {

  /// @throws UnusualContent when there are texts elsewhere, whose fonts we would not find: in
  ///   patterns, in fonts that are drawn by contents, in fields to be filled in
  static List<Contents> of(PDDocument document) throws IOException {
    if (document.getDocumentCatalog().getCOSObject().containsKey(COSName.ACRO_FORM)) {
      throw new UnusualContent();
    }
    var found = new ArrayList<Contents>();
    for (var page : document.getPages()) {
      add(found, page);
    }
    var objects = document.getDocument();
    for (var key : objects.getXrefTable().keySet()) {
      if (objects.getObjectFromPool(key).getObject() instanceof COSDictionary dictionary) {
        refuseUnusual(dictionary);
        if (dictionary instanceof COSStream stream
            && COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE))) {
          add(found, new PDFormXObject(stream));
        }
      }
    }
    return found;
  }

  private static void refuseUnusual(COSDictionary dictionary) throws UnusualContent {
    if (dictionary.containsKey(COSName.PATTERN_TYPE)
        || COSName.TYPE3.equals(dictionary.getDictionaryObject(COSName.SUBTYPE))
        || (COSName.EXT_G_STATE.equals(dictionary.getDictionaryObject(COSName.TYPE))
            && dictionary.containsKey(COSName.FONT))) {
      throw new UnusualContent();
    }
  }

  private static void add(List<Contents> found, PDContentStream content) throws UnusualContent {
    var resources = content.getResources();
    if (resources == null) {
      throw new UnusualContent();
    }
    var fonts = resources.getCOSObject().getCOSDictionary(COSName.FONT);
    if (fonts != null) {
      found.add(new Contents(content, dictionary(content), fonts));
    }
  }

  private static COSDictionary dictionary(PDContentStream content) {
    return content instanceof PDPage page
        ? page.getCOSObject()
        : ((PDFormXObject) content).getCOSObject();
  }
}
