package io.huiji.document.pdf;

import io.huiji.document.pdf.Leaf.Layer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes an opened PDF apart.
final class LeafMaker {

  private static final Logger LOG = LoggerFactory.getLogger(LeafMaker.class);

  private final LeafSink sink;
  private final ObjectWriter writer;
  private final PageForm forms;
  private final IdentityHashMap<COSDictionary, Integer> numbers = new IdentityHashMap<>();
  private final List<Collected> pages = new ArrayList<>();

  LeafMaker(LeafSink sink) {
    this.sink = sink;
    this.writer = new ObjectWriter(sink);
    this.forms = new PageForm(writer);
  }

  Leaf make(PDDocument document) throws IOException {
    flatten(document);
    for (var page : document.getPages()) {
      collect(page);
    }
    var made = new ArrayList<LeafPage>();
    for (var page : pages) {
      made.add(page(page));
    }
    var layers = layers(document);
    writer.finish();
    sink.flush();
    return new Leaf(
        sink.position(),
        sink.sum(),
        writer.offsets(),
        writer.patches(),
        made,
        layers,
        writer.faces());
  }

  /// Form fields become part of the page. Where that fails, their appearances are kept as stamps.
  private static void flatten(PDDocument document) {
    try {
      var interactive = document.getDocumentCatalog().getAcroForm();
      if (interactive != null) {
        interactive.flatten();
      }
    } catch (IOException | RuntimeException e) {
      LOG.debug("form fields are kept as stamps", e);
    }
  }

  /// The same page object may hang in the tree twice.
  private void collect(PDPage page) throws TooComplex {
    var number = writer.reserve();
    pages.add(new Collected(page, number));
    if (numbers.putIfAbsent(page.getCOSObject(), number) == null) {
      writer.stand(page.getCOSObject(), number);
    }
  }

  private LeafPage page(Collected collected) throws IOException {
    var page = collected.page();
    var dictionary = page.getCOSObject();
    var box = Box.of(page.getMediaBox());
    var media = box.usable() ? box : Box.A4;
    var visible = Box.of(page.getCropBox());
    return new LeafPage(
        media,
        visible.usable() ? visible : media,
        page.getRotation(),
        userUnit(page),
        collected.number(),
        forms.write(page, media),
        group(dictionary),
        annotations(dictionary));
  }

  private static float userUnit(PDPage page) {
    var unit = page.getUserUnit();
    return unit >= 1 && unit <= 1000 ? unit : 1;
  }

  private int group(COSDictionary page) throws TooComplex {
    var group = page.getCOSDictionary(COSName.GROUP);
    return group == null ? 0 : writer.number(group);
  }

  private int annotations(COSDictionary page) throws TooComplex {
    var kept = new LooseEnds(numbers).annotations(page);
    return kept.size() == 0 ? 0 : writer.number(kept);
  }

  private List<Layer> layers(PDDocument document) throws TooComplex {
    var properties = document.getDocumentCatalog().getOCProperties();
    if (properties == null) {
      return List.of();
    }
    var layers = new ArrayList<Layer>();
    var hidden = Hidden.of(properties.getCOSObject().getCOSDictionary(COSName.D));
    for (var group : dictionaries(properties.getCOSObject().getCOSArray(COSName.OCGS))) {
      layers.add(new Layer(writer.number(group), hidden.hides(group)));
    }
    return layers;
  }

  /// In their order; dictionaries are compared by identity.
  private static Set<COSDictionary> dictionaries(@Nullable COSArray array) {
    var dictionaries = new LinkedHashSet<COSDictionary>();
    for (var index = 0; array != null && index < array.size(); index++) {
      if (array.getObject(index) instanceof COSDictionary dictionary) {
        dictionaries.add(dictionary);
      }
    }
    return dictionaries;
  }

  private record Collected(PDPage page, int number) {}

  /// Which layers a reader hides at first.
  ///
  /// @param unlessListed whether the list names those that are shown
  private record Hidden(Set<COSDictionary> listed, boolean unlessListed) {

    static Hidden of(@Nullable COSDictionary standard) {
      if (standard == null) {
        return new Hidden(Set.of(), false);
      }
      var allHidden = COSName.OFF.equals(standard.getCOSName(COSName.getPDFName("BaseState")));
      var list = standard.getCOSArray(allHidden ? COSName.getPDFName("ON") : COSName.OFF);
      return new Hidden(dictionaries(list), allHidden);
    }

    boolean hides(COSDictionary layer) {
      return listed.contains(layer) != unlessListed;
    }
  }
}
