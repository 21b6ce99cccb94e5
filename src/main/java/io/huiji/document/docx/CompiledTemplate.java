package io.huiji.document.docx;

import io.huiji.document.TemplateCheck;
import io.huiji.document.TemplateCheck.Problem;
import io.huiji.document.docx.Fields.Field;
import io.huiji.document.docx.Packing.Packed;
import io.huiji.document.docx.PictureFile.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/// A template ready to be filled: programs for the parts that hold places, all others packed.
final class CompiledTemplate {

  private static final Packing PACKING = new ZlibPacking(Deflater.BEST_COMPRESSION);
  private static final Press PRESS = new Press(TemplateEncoder::new);

  private sealed interface Part {}

  private record Fixed(Packed packed) implements Part {}

  private record Filled(CompiledPart compiled) implements Part {}

  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final Fields fields;
  private final TemplateCheck check;

  /// Numbers of the template's own drawings.
  private final Set<Long> drawings = new HashSet<>();

  private @Nullable PictureParts pictures;

  private CompiledTemplate(byte[] docx, String kind, Fields fields) {
    this.fields = fields;
    var problems = new ArrayList<Problem>();
    var used = Collections.<Field>newSetFromMap(new IdentityHashMap<>());
    try {
      compile(DocxParts.read(docx), problems, used);
      missing("", fields, used, problems);
    } catch (IOException e) {
      problems.add(
          new Problem(
              TemplateCheck.Type.BROKEN, "文件", "", "打不开，请用 Word 或 WPS 另存为 docx：" + e.getMessage()));
    }
    this.check = new TemplateCheck(kind, problems);
  }

  static CompiledTemplate of(byte[] docx, String kind, Fields fields) {
    return new CompiledTemplate(docx, kind, fields);
  }

  TemplateCheck check() {
    return check;
  }

  private void compile(DocxParts docx, List<Problem> problems, Set<Field> used) throws IOException {
    var written = docx.written();
    if (written.isEmpty()) {
      throw new IOException("没有正文");
    }
    var page = docx.measures();
    for (var part : docx.parts().entrySet()) {
      var content = part.getValue();
      parts.put(
          part.getKey(),
          written.contains(part.getKey())
              ? new Filled(PartCompiler.compile(content, fields, page, problems, used, drawings))
              : new Fixed(PACKING.pack(content, content.length)));
    }
    var pictured = pictured();
    if (!pictured.isEmpty()) {
      pictures = new PictureParts(docx, pictured);
    }
  }

  private List<String> pictured() {
    return parts.entrySet().stream()
        .filter(part -> part.getValue() instanceof Filled(var compiled) && compiled.pictured())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void missing(String path, Fields fields, Set<Field> used, List<Problem> problems) {
    for (var field : fields.all().values()) {
      if (used.contains(field)) {
        missing(path + field.name() + ".", field.items(), used, problems);
      } else if (field.required()) {
        problems.add(
            new Problem(
                TemplateCheck.Type.MISSING,
                "{{" + path + field.name() + "}}",
                "",
                "模板里没有这个必须印出的字段，请补上"));
      }
    }
  }

  /// @throws IllegalArgumentException when values do not fit the declared fields
  byte[] render(Map<String, ?> values) {
    return render(values, PRESS);
  }

  byte[] render(Map<String, ?> values, Press press) {
    var misfits = fields.misfits(values);
    if (!misfits.isEmpty()) {
      throw new IllegalArgumentException(check.kind() + "：" + String.join("；", misfits));
    }
    var signed = fields.signed(values);
    var kinds = pictures == null ? EnumSet.noneOf(Kind.class) : fields.pictures(signed);
    return press.make(
        set ->
            pictures == null || kinds.isEmpty()
                ? zip(set, signed)
                : zip(set, signed, pictures, kinds));
  }

  private byte[] zip(Press.Set set, Map<String, ?> values) {
    var numbers = new Drawings(drawings, "");
    for (var part : parts.entrySet()) {
      switch (part.getValue()) {
        case Fixed(var packed) -> set.zip().add(part.getKey(), packed);
        case Filled(var compiled) -> {
          compiled.write(set.encoder(), values, numbers);
          set.zip().add(part.getKey(), set.encoder());
        }
      }
    }
    return set.zip().finish();
  }

  private byte[] zip(
      Press.Set set, Map<String, ?> values, PictureParts pictured, EnumSet<Kind> kinds) {
    var shown = new Drawings(drawings, pictured.relationStem());
    pictured.addTypes(set.zip(), kinds);
    for (var part : parts.entrySet()) {
      switch (part.getValue()) {
        case Fixed(var packed) -> {
          if (!pictured.replaces(part.getKey())) {
            set.zip().add(part.getKey(), packed);
          }
        }
        case Filled(var compiled) -> {
          compiled.write(set.encoder(), values, shown);
          set.zip().add(part.getKey(), set.encoder());
          pictured.addRelations(set.zip(), part.getKey(), shown.endPart());
        }
      }
    }
    pictured.addMedia(set.zip(), shown.all());
    return set.zip().finish();
  }
}
