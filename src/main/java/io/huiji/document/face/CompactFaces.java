package io.huiji.document.face;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives a paper that an office program made each of its faces once. Such programs embed a face in
/// parts of 255 glyphs with codes of their own; here the parts become one font, with an embedded
/// program without hints (they serve coarse screens, and Chinese faces have thousands of strokes of
/// them) and with codes that are the characters. Outlines, widths and meanings stay.
public final class CompactFaces {

  private static final Logger LOG = LoggerFactory.getLogger(CompactFaces.class);

  private final PDDocument document;
  private final List<Contents> contents;
  private final IdentityHashMap<COSDictionary, FontsByName> lists = new IdentityHashMap<>();
  private final Set<OldFont> fonts = new LinkedHashSet<>();
  private final Map<OldFont, COSDictionary> made = new HashMap<>();

  private CompactFaces(PDDocument document) throws IOException {
    this.document = document;
    this.contents = Contents.of(document);
  }

  /// A paper that shows text in an unusual way, and a font that cannot be read whole, stay as they
  /// are: they are larger then, and nothing else.
  ///
  /// @throws IOException when what has been made cannot be put into the paper
  public static void settle(PDDocument document) throws IOException {
    CompactFaces faces;
    List<byte[]> written;
    try {
      faces = new CompactFaces(document);
      written = faces.written();
    } catch (IOException | RuntimeException e) { // nothing has been changed so far
      LOG.debug("a paper keeps its fonts as they are", e);
      return;
    }
    faces.replace(written);
  }

  /// All contents anew.
  private List<byte[]> written() throws IOException {
    collect();
    for (var content : contents) {
      new ShownText(list(content)).look(content.content());
    }
    make();
    lists.values().forEach(list -> list.replace(made));
    var written = new ArrayList<byte[]>();
    for (var content : contents) {
      var out = new ByteArrayOutputStream();
      new ShownText(list(content)).write(content.content(), out);
      written.add(out.toByteArray());
    }
    return written;
  }

  private FontsByName list(Contents content) {
    return Objects.requireNonNull(lists.get(content.fonts()));
  }

  private void collect() {
    var known = new IdentityHashMap<COSDictionary, Optional<OldFont>>();
    for (var content : contents) {
      lists.computeIfAbsent(
          content.fonts(),
          list -> new FontsByName(list, font -> known.computeIfAbsent(font, OldFont::of)));
      fonts.addAll(list(content).old().values());
    }
  }

  private void make() throws IOException {
    var kinds = new LinkedHashMap<String, List<OldFont>>();
    fonts.forEach(font -> kinds.computeIfAbsent(font.face(), _ -> new ArrayList<>()).add(font));
    for (var parts : kinds.values()) {
      make(parts);
    }
  }

  private void make(List<OldFont> parts) throws IOException {
    var first = parts.getFirst();
    var maker = first.maker();
    var read = parts.stream().filter(part -> part.gather(maker)).toList();
    var font = new FaceFont(first.name(), first.descriptor(), maker.face()).written(objects());
    read.forEach(part -> made.put(part, font));
    parts.stream()
        .filter(part -> !read.contains(part))
        .forEach(part -> lists.values().forEach(list -> list.leave(part)));
  }

  private void replace(List<byte[]> written) throws IOException {
    for (int at = 0; at < written.size(); at++) {
      var page = contents.get(at).page();
      var stream = page instanceof COSStream form ? form : objects().createCOSStream();
      stream.removeItem(COSName.DECODE_PARMS);
      try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(written.get(at));
      }
      if (page != stream) {
        page.setItem(COSName.CONTENTS, stream);
      }
    }
    lists.values().forEach(list -> list.settle(made));
  }

  private COSDocument objects() {
    return document.getDocument();
  }
}
