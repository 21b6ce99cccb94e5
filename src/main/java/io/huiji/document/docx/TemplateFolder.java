package io.huiji.document.docx;

import io.huiji.document.TemplateCheck;
import io.huiji.document.Templates;
import io.huiji.kernel.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The shipped templates and the office's own. Each is compiled once, when it is first wanted; own
/// ones at once, so that what does not fit is known before the night.
public final class TemplateFolder implements Templates {

  private static final int DIGITS = 12;

  private final Map<String, Shipped.Entry> shipped = Shipped.all();
  private final Map<String, Ready> ready = new ConcurrentHashMap<>();
  private final List<TemplateCheck> refused = new ArrayList<>();

  private record Ready(CompiledTemplate template, String version) {}

  private TemplateFolder() {}

  public static Templates shipped() {
    return new TemplateFolder();
  }

  public static Templates withOwn(Path folder) {
    var templates = new TemplateFolder();
    for (var entry : templates.shipped.values()) {
      own(folder, entry.kind()).ifPresent(docx -> templates.install(entry, docx));
    }
    return templates;
  }

  private static Optional<byte[]> own(Path folder, String kind) {
    var file = folder.resolve(kind + ".docx");
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void install(Shipped.Entry entry, byte[] docx) {
    var template = CompiledTemplate.of(docx, entry.kind(), entry.fields());
    if (template.check().fits()) {
      ready.put(entry.kind(), new Ready(template, version(entry.folder() + "/own", docx)));
    } else {
      refused.add(template.check());
    }
  }

  @Override
  public Rendered render(String kind, Map<String, ?> values) {
    var template = ready.computeIfAbsent(kind, _ -> compile(entry(kind)));
    return new Rendered(template.template().render(values), template.version());
  }

  private static Ready compile(Shipped.Entry entry) {
    var docx = entry.docx();
    var template = CompiledTemplate.of(docx, entry.kind(), entry.fields());
    if (!template.check().fits()) {
      throw new IllegalStateException(
          "the shipped template does not fit: " + template.check().summary());
    }
    return new Ready(template, version(entry.folder() + "/" + entry.version(), docx));
  }

  private static String version(String name, byte[] docx) {
    return name + "+" + Digest.of(docx).hex().substring(0, DIGITS);
  }

  @Override
  public TemplateCheck check(byte[] docx, String kind) {
    return CompiledTemplate.of(docx, kind, entry(kind).fields()).check();
  }

  private Shipped.Entry entry(String kind) {
    var entry = shipped.get(kind);
    if (entry == null) {
      throw new IllegalArgumentException(
          "没有“%s”这种模板；有：%s".formatted(kind, String.join("、", shipped.keySet())));
    }
    return entry;
  }

  @Override
  public List<String> kinds() {
    return List.copyOf(shipped.keySet());
  }

  @Override
  public List<TemplateCheck> refused() {
    return List.copyOf(refused);
  }
}
