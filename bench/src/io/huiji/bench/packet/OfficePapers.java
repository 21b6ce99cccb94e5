package io.huiji.bench.packet;

import io.huiji.document.Conversion.Converted;
import io.huiji.document.Converters;
import io.huiji.document.Manuscript;
import io.huiji.document.Manuscript.Block;
import io.huiji.document.OfficeLimits;
import io.huiji.document.Typesetter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;

/// Papers that people write: Word files of running text with headings and a table, as the program
/// converts them through LibreOffice. Their text is that of laws, another piece for each, where the
/// corpus is there, else made of a few set phrases. They are made once; later runs find them.
public final class OfficePapers {

  private static final String[] PHRASES = {
    "城乡低保标准", "老旧小区改造", "供热管网", "财政资金", "合法性审查", "征求意见", "实施方案", "专项债券", "项目建设"
  };
  private OfficePapers() {}

  public static List<Path> make(Path folder, int papers, int pages) throws IOException {
    Files.createDirectories(folder);
    var prose = Prose.found();
    System.out.println("text of the papers: " + prose.kind());
    var made = new ArrayList<Path>();
    try (var converter =
        Converters.office(folder.resolve("cache"), folder.resolve("work"), OfficeLimits.usual())) {
      for (var paper = 1; paper <= papers; paper++) {
        var file = folder.resolve("paper-%04d-%s.pdf".formatted(paper, prose.mark()));
        if (!Files.exists(file)) {
          var docx = Typesetter.docx(manuscript(prose, paper, pages));
          if (!(converter.toPdf(paper + ".docx", docx) instanceof Converted done)) {
            throw new IOException("not converted: " + file);
          }
          Files.write(file, done.pdf());
        }
        made.add(file);
      }
    }
    return made;
  }

  /// How many pages and bytes these are, for the table's heading.
  public static String facts(List<Path> papers) throws IOException {
    var pages = 0;
    var bytes = 0L;
    for (var paper : papers) {
      bytes += Files.size(paper);
      try (var document = Loader.loadPDF(paper.toFile())) {
        pages += document.getNumberOfPages();
      }
    }
    return "%d papers, %d pages, %d bytes".formatted(papers.size(), pages, bytes);
  }

  /// 22 lines of 28 characters a page, less what headings and the table take.
  private static Manuscript manuscript(Prose prose, int paper, int pages) {
    var random = new Random(paper);
    var blocks = new ArrayList<Block>();
    for (var part = 1; part <= pages; part++) {
      blocks.add(new Manuscript.Heading(1, "一二三四五六七八九".charAt(part - 1) + "、" + PHRASES[part]));
      blocks.add(new Manuscript.Text(prose.text(random, 250)));
      blocks.add(new Manuscript.Text(prose.text(random, 240)));
    }
    blocks.add(
        new Manuscript.Table(
            "资金安排", List.of(List.of("项目", "金额"), List.of("第一批", "1200万元"), List.of("第二批", "860万元"))));
    return Manuscript.of("会后收回", "关于第" + paper + "号事项的情况说明", blocks);
  }
}
