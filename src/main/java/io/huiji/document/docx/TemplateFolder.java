package io.huiji.document.docx;

import io.huiji.document.TemplateCheck;
import io.huiji.document.Templates;
import io.huiji.document.docx.OwnTemplates.Own;
import io.huiji.kernel.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The shipped templates and the office's own, each in force from its day. Each is compiled once,
/// when it is first wanted; own ones at once, so that what does not fit is known before the night.
public final class TemplateFolder implements Templates {

  private static final int DIGITS = 12;

  private final Supplier<LocalDate> today;
  private final OwnTemplates folder;

  /// The shipped ones by day; a night works on one day.
  private final Map<LocalDate, Map<String, Shipped.Entry>> entries = new ConcurrentHashMap<>();

  private final Map<Shipped.Entry, Ready> shipped = new ConcurrentHashMap<>();
  private final Map<String, List<Own>> own = new ConcurrentHashMap<>();
  private final Map<Path, Ready> ready = new ConcurrentHashMap<>();
  private final List<TemplateCheck> refused = new ArrayList<>();

  private record Ready(CompiledTemplate template, String version) {}

  private TemplateFolder(OwnTemplates folder, Supplier<LocalDate> today) {
    this.folder = folder;
    this.today = today;
  }

  public static Templates shipped() {
    return new TemplateFolder(new OwnTemplates(Path.of("templates")), () -> LocalDate.MAX);
  }

  /// @param today on which a template must be in force to be used
  public static Templates withOwn(Path folder, Supplier<LocalDate> today) {
    var templates = new TemplateFolder(new OwnTemplates(folder), today);
    var entries = Shipped.all();
    for (var file : templates.folder.all()) {
      var entry = entries.get(file.kind());
      if (entry != null) {
        templates.take(entry, file, file.docx());
      }
    }
    return templates;
  }

  private void take(Shipped.Entry entry, Own file, byte[] docx) {
    var template = CompiledTemplate.of(docx, entry.kind(), entry.fields());
    if (template.check().fits()) {
      put(entry, file, new Ready(template, version(entry.folder() + "/" + file.name(), docx)));
    } else {
      refused.add(template.check());
    }
  }

  private void put(Shipped.Entry entry, Own file, Ready compiled) {
    ready.put(file.file(), compiled);
    own.merge(entry.kind(), List.of(file), (all, _) -> OwnTemplates.with(all, file));
  }

  @Override
  public Rendered render(String kind, Map<String, ?> values) {
    var inForce = inForce(kind);
    return new Rendered(inForce.template().render(values), inForce.version());
  }

  private Ready inForce(String kind) {
    var day = today.get();
    for (var file : own.getOrDefault(kind, List.of()).reversed()) {
      var compiled = ready.get(file.file());
      if (compiled != null && !file.from().isAfter(day)) {
        return compiled;
      }
    }
    return shipped.computeIfAbsent(entry(kind, day), TemplateFolder::compile);
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
    return CompiledTemplate.of(docx, kind, entry(kind, LocalDate.MAX).fields()).check();
  }

  @Override
  public byte[] example(byte[] docx, String kind) {
    var fields = entry(kind, LocalDate.MAX).fields();
    var template = CompiledTemplate.of(docx, kind, fields);
    if (!template.check().fits()) {
      throw new IllegalArgumentException(template.check().summary());
    }
    return template.render(Examples.of(fields));
  }

  @Override
  public synchronized Installed install(byte[] docx, String kind, LocalDate from) {
    var entry = entry(kind, LocalDate.MAX);
    var template = CompiledTemplate.of(docx, kind, entry.fields());
    if (!template.check().fits()) {
      return new Installed("", template.check());
    }
    try {
      var file = folder.add(kind, from, docx);
      var version = version(entry.folder() + "/" + file.name(), docx);
      put(entry, file, new Ready(template, version));
      return new Installed(version, template.check());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Shipped.Entry entry(String kind, LocalDate day) {
    var entry = entries.computeIfAbsent(day, Shipped::on).get(kind);
    if (entry == null) {
      throw new IllegalArgumentException(
          "没有“%s”这种模板；有：%s".formatted(kind, String.join("、", Shipped.all().keySet())));
    }
    return entry;
  }

  @Override
  public List<String> kinds() {
    return List.copyOf(Shipped.all().keySet());
  }

  @Override
  public List<Version> versions() {
    var versions = new ArrayList<Version>();
    for (var kind : kinds()) {
      var day = today.get();
      var used = inForce(kind).version();
      var entry = entry(kind, day);
      var made = shipped.computeIfAbsent(entry, TemplateFolder::compile).version();
      versions.add(new Version(kind, made, first(entry.from()), false, made.equals(used)));
      for (var file : own.getOrDefault(kind, List.of())) {
        var compiled = ready.get(file.file());
        if (compiled != null) {
          versions.add(
              new Version(
                  kind,
                  compiled.version(),
                  first(file.from()),
                  true,
                  compiled.version().equals(used)));
        }
      }
    }
    return List.copyOf(versions);
  }

  private static Optional<LocalDate> first(LocalDate from) {
    return Optional.of(from).filter(day -> !day.equals(LocalDate.MIN));
  }

  @Override
  public List<TemplateCheck> refused() {
    return List.copyOf(refused);
  }
}
