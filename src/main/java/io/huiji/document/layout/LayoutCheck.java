package io.huiji.document.layout;

import io.huiji.document.Conversion.Converted;
import io.huiji.document.Conversion.Unconvertible;
import io.huiji.document.Converter;
import io.huiji.document.Fault;
import io.huiji.document.layout.LayoutAnswer.Checked;
import io.huiji.document.layout.LayoutAnswer.Unreadable;
import io.huiji.document.layout.LayoutAnswer.WrongType;
import io.huiji.document.layout.docx.DeclaredPaper;
import io.huiji.document.layout.element.Examined;
import io.huiji.document.layout.model.RenderedPage;
import io.huiji.document.layout.pdf.RenderedPages;
import io.huiji.document.layout.rule.LayoutRule;
import io.huiji.document.layout.rule.LayoutRules;
import io.huiji.document.reader.guard.RefusedPaper;
import io.huiji.document.reader.guard.SafeZip;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Holds a docx or a PDF against GB/T 9704—2012. Of a docx both what the file declares and, by a
/// converter, what its pages show are looked at; each requirement is judged once, on the one that
/// tells more. Files may be hostile: they are read through the guards and within a time limit.
public final class LayoutCheck {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String UNRENDERED = "没有转换成版面（%s），页面上的位置、分隔线和页码没有检查；其余已按文件的设置检查。";

  private final Converter converter;
  private final BoundedWork work;

  public LayoutCheck(Converter converter) {
    this(converter, LIMIT);
  }

  LayoutCheck(Converter converter, Duration limit) {
    this.converter = converter;
    this.work = new BoundedWork(limit);
  }

  /// All requirements that are checked, in the order of the clauses.
  public static List<Requirement> requirements() {
    return LayoutRules.all().stream().map(LayoutRule::requirement).toList();
  }

  /// @param kind without one, no element is ever missing
  public LayoutAnswer check(byte[] content, Optional<LayoutKind> kind) {
    try {
      if (isPdf(content)) {
        return new Checked(work.within(() -> pdf(content, kind)));
      }
      return SafeZip.looksLikeZip(content)
          ? new Checked(word(content, kind))
          : new WrongType("只能检查 docx 和 PDF；请把文件另存为其中一种。");
    } catch (RefusedPaper refused) {
      return refused.fault().code() == Fault.Code.UNSUPPORTED
          ? new WrongType(refused.fault().detail())
          : new Unreadable(refused.fault().detail());
    }
  }

  /// A few bytes may stand before the sign of a PDF.
  private static boolean isPdf(byte[] content) {
    return new String(content, 0, Math.min(1024, content.length), StandardCharsets.ISO_8859_1)
        .contains("%PDF-");
  }

  private static LayoutReport pdf(byte[] content, Optional<LayoutKind> kind) {
    var pages = RenderedPages.of(content);
    var notes = new ArrayList<String>();
    if (pages.stream().allMatch(page -> page.lines().isEmpty())) {
      notes.add("PDF 里没有文字（可能是扫描件），只检查了纸张。");
    }
    return report(Examined.pdf(kind, pages), notes);
  }

  private LayoutReport word(byte[] content, Optional<LayoutKind> kind) {
    var declared = work.within(() -> DeclaredPaper.read(content));
    var notes = new ArrayList<String>();
    var rendered = rendered(content, notes);
    return work.within(
        () -> {
          List<RenderedPage> pages = rendered.map(RenderedPages::of).orElse(List.of());
          return report(
              Examined.word(kind, declared.declaration(), declared.paragraphs(), pages), notes);
        });
  }

  private Optional<byte[]> rendered(byte[] content, List<String> notes) {
    if (!converter.available()) {
      notes.add(UNRENDERED.formatted("本机没有 LibreOffice"));
      return Optional.empty();
    }
    return switch (converter.toPdf("公文.docx", content)) {
      case Converted converted -> Optional.of(converted.pdf());
      case Unconvertible(var reason) -> {
        notes.add(UNRENDERED.formatted(reason));
        yield Optional.empty();
      }
    };
  }

  private static LayoutReport report(Examined paper, List<String> notes) {
    var deviations =
        LayoutRules.all().stream().flatMap(rule -> rule.check(paper)).distinct().toList();
    return new LayoutReport(deviations, notes, paper.pages().size());
  }
}
