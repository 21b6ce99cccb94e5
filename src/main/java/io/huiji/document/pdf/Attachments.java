package io.huiji.document.pdf;

import io.huiji.document.Binding;
import io.huiji.document.Binding.Attached;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;

/// Files inside a PDF, as associated files of the document (ISO 32000-2, 14.13).
final class Attachments {

  private Attachments() {}

  /// @return what the catalogue says of them; empty where there are none
  static String write(PdfFile file, List<Attached> attached) throws IOException {
    if (attached.isEmpty()) {
      return "";
    }
    var names = new StringBuilder();
    var associated = new StringBuilder();
    for (var index = 0; index < attached.size(); index++) {
      var number = specification(file, attached.get(index));
      names.append("(%06d) %d 0 R ".formatted(index + 1, number));
      associated.append(number).append(" 0 R ");
    }
    return "/Names<</EmbeddedFiles<</Names[%s]>>>>/AF[%s]".formatted(names, associated);
  }

  private static int specification(PdfFile file, Attached attached) throws IOException {
    var stream = embedded(file, attached);
    var name = Strings.text(attached.name());
    return file.object(
        "<</Type/Filespec/F%s/UF%s/Desc%s/AFRelationship/Source/EF<</F %d 0 R/UF %d 0 R>>>>"
            .formatted(name, name, Strings.text(attached.description()), stream, stream));
  }

  private static int embedded(PdfFile file, Attached attached) throws IOException {
    return switch (attached.content()) {
      case Binding.InMemory(var bytes) -> embedded(file, attached, bytes);
      case Binding.Kept(_, _, var again) -> embedded(file, attached, again.get());
      case Binding.OnDisk(var path) -> {
        try (var in = Files.newInputStream(path)) {
          yield embedded(file, attached, in, Files.size(path));
        }
      }
    };
  }

  private static int embedded(PdfFile file, Attached attached, byte[] bytes) throws IOException {
    return embedded(file, attached, new ByteArrayInputStream(bytes), bytes.length);
  }

  private static int embedded(PdfFile file, Attached attached, InputStream in, long size)
      throws IOException {
    var kind = attached.mediaType().replace("/", "#2F");
    return file.stream(
        "/Type/EmbeddedFile/Subtype/%s/Params<</Size %d>>".formatted(kind, size), in, size);
  }
}
