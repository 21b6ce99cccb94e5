package io.huiji.document.reader.pdf;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Finds scripts and program starts anywhere in a PDF: in the catalogue, on pages, in annotations
/// and in form fields.
final class ActiveContent {

  private static final int MOST_OBJECTS = 200_000;
  private static final COSName JAVASCRIPT = COSName.getPDFName("JavaScript");
  private static final COSName LAUNCH = COSName.getPDFName("Launch");
  private static final COSName ACTION = COSName.getPDFName("S");

  private ActiveContent() {}

  static boolean in(PDDocument document) {
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<COSBase> open = new ArrayDeque<>();
    open.push(document.getDocumentCatalog().getCOSObject());
    while (!open.isEmpty() && seen.size() < MOST_OBJECTS) {
      var next = open.pop();
      var object = next instanceof COSObject reference ? reference.getObject() : next;
      if (object == null || !seen.add(object)) {
        continue;
      }
      if (object instanceof COSDictionary dictionary) {
        if (acts(dictionary)) {
          return true;
        }
        dictionary.getValues().forEach(v -> push(open, v));
      } else if (object instanceof COSArray array) {
        array.forEach(v -> push(open, v));
      }
    }
    return false;
  }

  private static boolean acts(COSDictionary dictionary) {
    var action = dictionary.getCOSName(ACTION);
    return JAVASCRIPT.equals(action) || LAUNCH.equals(action);
  }

  private static void push(Deque<COSBase> open, COSBase value) {
    if (value instanceof COSObject || value instanceof COSDictionary || value instanceof COSArray) {
      open.push(value);
    }
  }
}
