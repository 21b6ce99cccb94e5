package io.huiji.document.docx;

import io.huiji.document.docx.Drawings.Media;
import io.huiji.document.docx.Node.Element;
import io.huiji.document.docx.Packing.Packed;
import io.huiji.document.docx.PictureFile.Kind;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.Deflater;

/// The parts that are written anew when a document holds pictures: list of types, relations of the
/// parts that show them, the files themselves. Made once for a template that has places for
/// pictures.
final class PictureParts {

  static final String TYPES = "[Content_Types].xml";
  private static final Element NO_RELATIONS =
      new Element(
          "Relationships",
          new LinkedHashMap<>(
              Map.of("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships")),
          new java.util.ArrayList<>());
  private static final String IMAGE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";

  /// A picture is compressed already.
  private static final Packing AS_IT_IS = new ZlibPacking(Deflater.NO_COMPRESSION);

  private static final Packing SMALL = new ZlibPacking();

  private final Map<Set<Kind>, Packed> types = new HashMap<>();
  private final Map<String, Extendable> relations = new HashMap<>();
  private final Set<String> rewritten = new HashSet<>();
  private final String stem;
  private final String media;

  /// @param pictured names of the parts that have places for pictures
  PictureParts(DocxParts docx, Collection<String> pictured) throws IOException {
    var ids = new HashSet<String>();
    for (var name : pictured) {
      var list = relationsOf(name);
      rewritten.add(list);
      var content = docx.parts().get(list);
      var root = content == null ? NO_RELATIONS : PartReader.read(content);
      root.elements().forEach(relation -> ids.add(relation.attributes().getOrDefault("Id", "")));
      relations.put(name, Extendable.of(root));
    }
    media = free(docx.parts().keySet(), "word/media/picture");
    stem = free(ids, "picture");
    var list = PartReader.read(docx.parts().getOrDefault(TYPES, new byte[0]));
    for (var kinds :
        Set.of(EnumSet.of(Kind.PNG), EnumSet.of(Kind.JPEG), EnumSet.allOf(Kind.class))) {
      types.put(kinds, types(list, kinds));
    }
  }

  private static Packed types(Element list, Set<Kind> kinds) {
    var added =
        kinds.stream()
            .filter(kind -> list.elements().stream().noneMatch(type -> covers(type, kind)))
            .map(
                kind ->
                    "Default Extension=\"%s\" ContentType=\"image/%s\"/>"
                        .formatted(kind.extension(), kind.extension()))
            .toList();
    return packed(SMALL, Extendable.of(list).with(added));
  }

  private static boolean covers(Element type, Kind kind) {
    return kind.extension().equalsIgnoreCase(type.attributes().getOrDefault("Extension", ""));
  }

  /// A beginning of names that the template does not use, which may itself be a filled document.
  private static String free(Set<String> names, String wanted) {
    var stem = wanted;
    while (starts(names, stem)) {
      stem += "-";
    }
    return stem;
  }

  private static boolean starts(Set<String> names, String stem) {
    return names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(stem));
  }

  private static Packed packed(Packing packing, byte[] content) {
    return packing.pack(content, content.length);
  }

  private static String relationsOf(String part) {
    var slash = part.lastIndexOf('/') + 1;
    return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
  }

  /// Whether this part of the template is replaced in a document with pictures.
  boolean replaces(String name) {
    return rewritten.contains(name) || name.equals(TYPES);
  }

  String relationStem() {
    return stem;
  }

  void addTypes(ZipWriter zip, Set<Kind> kinds) {
    zip.add(TYPES, Objects.requireNonNull(types.get(kinds)));
  }

  /// Behind a part with places for pictures: its relations.
  ///
  /// @param used what the part shows
  void addRelations(ZipWriter zip, String part, Collection<Media> used) {
    var list = relations.get(part);
    if (list == null) {
      return;
    }
    var added =
        used.stream()
            .map(
                file ->
                    "Relationship Id=\"%s%d\" Type=\"%s\" Target=\"/%s\"/>"
                        .formatted(stem, file.number(), IMAGE, name(file)))
            .toList();
    zip.add(relationsOf(part), packed(SMALL, list.with(added)));
  }

  void addMedia(ZipWriter zip, Collection<Media> files) {
    files.forEach(file -> zip.add(name(file), packed(AS_IT_IS, file.content())));
  }

  private String name(Media file) {
    return media + file.number() + "." + file.kind().extension();
  }
}
