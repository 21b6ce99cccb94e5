package io.huiji.document.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiji.document.Binding;
import io.huiji.document.pdf.LeafFolder.OpenLeaf;
import io.huiji.kernel.Digest;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/// One binding while it is written: leaves copied one after the other, a page object for each of
/// their pages, and at the end the tree, the outline and the description. Nothing of a leaf stays
/// in memory once it is copied but the glyphs of shared faces.
final class Assembly {

  static final String FORM = "HjP";
  static final String FACE = "HjF";
  static final String OVERLAY = "HjC";
  private static final int ID_LENGTH = 16;

  private final PdfFile file;
  private final PageNumbers numbers;
  private final ToIntFunction<LeafPage> overlay;
  private final PageTree tree;
  private final SharedFaces faces;
  private final int font;
  private final Bookmarks bookmarks = new Bookmarks();
  private final MessageDigest identity = Digest.sha256();
  private final List<Integer> firstPages = new ArrayList<>();
  private final StringBuilder layers = new StringBuilder();
  private final StringBuilder hidden = new StringBuilder();

  /// @param overlay the number of a form that is painted over a page; 0: none
  Assembly(PdfFile file, PageNumberFace face, KeptFaces kept, ToIntFunction<LeafPage> overlay)
      throws IOException {
    this.file = file;
    this.numbers = new PageNumbers(face);
    this.overlay = overlay;
    this.tree = new PageTree(file);
    this.faces = new SharedFaces(file, kept);
    this.font = file.append(face.leaf(), LeafBody.of(face.body())) + face.font();
  }

  void add(Binding.Part part, OpenLeaf opened) throws IOException {
    if (part.rightHand() && tree.count() % 2 == 1) {
      page(file.reserve(), LeafPage.blank(), 0, false);
    }
    firstPages.add(tree.count() + 1);
    note(part, opened.pdf());
    var base = file.append(opened.leaf(), opened.body());
    faces.add(opened.leaf().faces(), base);
    var pages = opened.leaf().pages();
    bookmarks.add(
        part.bookmark(), part.level(), base + pages.getFirst().number(), pages.getFirst());
    for (var chapter : part.chapters()) {
      var page = pages.get(Math.clamp(chapter.page(), 1, pages.size()) - 1);
      bookmarks.add(chapter.title(), chapter.level(), base + page.number(), page);
    }
    for (var page : pages) {
      page(base + page.number(), page, base, part.numbered());
    }
    for (var layer : opened.leaf().layers()) {
      var reference = base + layer.number() + " 0 R ";
      layers.append(reference);
      hidden.append(layer.hidden() ? reference : "");
    }
  }

  private void note(Binding.Part part, Digest pdf) {
    note(pdf.hex() + part.level() + part.numbered() + part.rightHand() + part.conforms());
    note(part.bookmark());
    part.chapters().forEach(chapter -> note(chapter.toString()));
  }

  private void note(String text) {
    identity.update((text + "\n").getBytes(UTF_8));
  }

  private void page(int number, LeafPage page, int base, boolean numbered) throws IOException {
    var parent = tree.add(number);
    var above = overlay.applyAsInt(page);
    var content = new StringBuilder(page.form() == 0 ? "" : "q /" + FORM + " Do Q\n");
    if (numbered) {
      content.append(numbers.painted(SeenPage.of(page), tree.count(), FACE));
    }
    content.append(above == 0 ? "" : "/" + OVERLAY + " Do\n");
    var contents = file.stream("", content.toString().getBytes(ISO_8859_1));
    file.object(
        number,
        "<</Type/Page/Parent %d 0 R%s/Resources<<%s%s>>/Contents %d 0 R>>"
            .formatted(
                parent,
                properties(page, base),
                forms(page.form() == 0 ? 0 : base + page.form(), above),
                numbered ? "/Font<</%s %d 0 R>>".formatted(FACE, font) : "",
                contents));
  }

  private static String properties(LeafPage page, int base) {
    var properties = new StringBuilder("/MediaBox").append(page.media().written());
    if (!page.crop().equals(page.media())) {
      properties.append("/CropBox").append(page.crop().written());
    }
    if (page.rotation() != 0) {
      properties.append("/Rotate ").append(page.rotation());
    }
    if (page.userUnit() != 1) {
      properties.append("/UserUnit ").append(Decimal.of(page.userUnit()));
    }
    if (page.group() != 0) {
      properties.append("/Group ").append(base + page.group()).append(" 0 R");
    }
    if (page.annotations() != 0) {
      properties.append("/Annots ").append(base + page.annotations()).append(" 0 R");
    }
    return properties.toString();
  }

  private static String forms(int form, int above) {
    var forms = new StringBuilder();
    if (form != 0) {
      forms.append("/%s %d 0 R".formatted(FORM, form));
    }
    if (above != 0) {
      forms.append("/%s %d 0 R".formatted(OVERLAY, above));
    }
    return forms.isEmpty() ? "" : "/XObject<<" + forms + ">>";
  }

  /// Everything but the table of objects.
  Assembled finish(Binding binding) throws IOException {
    note(binding.title());
    note(binding.author());
    note(binding.dated().toString());
    faces.finish();
    tree.write();
    var outline = bookmarks.write(file);
    var information = Description.properties(file, binding);
    var catalog =
        file.object(
            "<</Type/Catalog/Version/1.7/Lang(zh-CN)/ViewerPreferences<</DisplayDocTitle true>>"
                + "/Pages %d 0 R".formatted(tree.root())
                + "/Metadata %d 0 R".formatted(Description.packet(file, binding))
                + (outline == 0 ? "" : "/PageMode/UseOutlines/Outlines " + outline + " 0 R")
                + optionalContent()
                + Description.colours(file, binding)
                + Attachments.write(file, binding.attached())
                + ">>");
    var id = Arrays.copyOf(identity.digest(), ID_LENGTH);
    return new Assembled(catalog, information, id, tree.count(), firstPages);
  }

  private String optionalContent() {
    return layers.isEmpty()
        ? ""
        : "/OCProperties<</OCGs[%s]/D<</Name(Huiji)/Order[%s]/OFF[%s]>>>>"
            .formatted(layers, layers, hidden);
  }

  /// A whole binding that lacks its table of objects.
  ///
  /// @param id of the document
  record Assembled(int catalog, int information, byte[] id, int pages, List<Integer> firstPages) {}
}
