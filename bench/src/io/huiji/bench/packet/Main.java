package io.huiji.bench.packet;

import io.huiji.bench.Machine;
import io.huiji.bench.Wall;
import io.huiji.document.Binding;
import io.huiji.document.Binding.Part;
import io.huiji.document.PdfBinder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;

/// A packet of 30 papers of 5 pages: bound by Huiji from leaves, merged and stamped by PDFBox, only
/// merged by qpdf. Each result is forced to the disk. With an argument: binds that many papers of 5
/// pages once, for a look at the heap.
public final class Main {

  private static final int PAPERS = 30;
  private static final int PAGES = 5;
  private static final Path WORK = Path.of(System.getProperty("bench.work")).resolve("packet");

  private Main() {}

  public static void main(String... arguments) throws Exception {
    if (arguments.length > 0) {
      many(Integer.parseInt(arguments[0]));
      return;
    }
    var papers = Papers.make(WORK.resolve("papers"), PAPERS, PAGES);
    var binder = new PdfBinder(WORK.resolve("work"));
    var kept = parts(binder, papers);
    var fromDisk =
        papers.stream().map(paper -> Part.of(paper, paper.getFileName().toString())).toList();
    var ours = WORK.resolve("huiji.pdf");
    var theirs = WORK.resolve("pdfbox.pdf");
    var qpdfs = WORK.resolve("qpdf.pdf");
    var race =
        new Wall()
            .add("Huiji, papers taken apart before", () -> binder.bind(binding(kept), ours))
            .add("Huiji, papers hashed anew", () -> binder.bind(binding(fromDisk), ours))
            .add("PDFBox merge, numbers stamped", () -> pdfbox(papers, theirs))
            .add("qpdf, whole process, no numbers", () -> qpdf(papers, qpdfs));
    race.run(20, 15);
    for (var result : List.of(ours, theirs, qpdfs)) {
      verify(result, !result.equals(qpdfs));
    }
    System.out.println(Machine.line());
    System.out.println(race.table("pages", PAPERS * PAGES));
    System.out.println(
        "bytes: Huiji %,d, PDFBox %,d, qpdf %,d"
            .formatted(Files.size(ours), Files.size(theirs), Files.size(qpdfs)));
    for (var count : List.of(100, 1000)) {
      heap(count);
    }
  }

  private static List<Part> parts(PdfBinder binder, List<Path> papers) {
    var parts = new ArrayList<Part>();
    for (var paper : papers) {
      var kept = binder.keep(paper.toString(), () -> Papers.read(paper));
      parts.add(Part.of(kept, paper.getFileName().toString()));
    }
    return parts;
  }

  private static Binding binding(List<Part> parts) {
    return new Binding("会议材料", "示例区人民政府办公室", LocalDateTime.of(2026, 12, 3, 9, 0), parts);
  }

  private static void pdfbox(List<Path> papers, Path result) throws IOException {
    Files.deleteIfExists(result);
    try (var merged = new PDDocument()) {
      var merger = new PDFMergerUtility();
      var open = new ArrayList<PDDocument>();
      for (var paper : papers) {
        var document = Loader.loadPDF(paper.toFile());
        open.add(document);
        merger.appendDocument(merged, document);
      }
      stamp(merged);
      merged.save(result.toFile());
      for (var document : open) {
        document.close();
      }
    }
    force(result);
  }

  private static void stamp(PDDocument merged) throws IOException {
    try (var face =
        Main.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      var font = PDType0Font.load(merged, face, true);
      var number = 0;
      for (var page : merged.getPages()) {
        number++;
        try (var content =
            new PDPageContentStream(merged, page, AppendMode.APPEND, true, true)) {
          content.beginText();
          content.setFont(font, 14);
          content.newLineAtOffset(number % 2 == 1 ? 470 : 80, 28);
          content.showText("— " + number + " —");
          content.endText();
        }
      }
    }
  }

  private static void qpdf(List<Path> papers, Path result) throws Exception {
    var command = new ArrayList<>(List.of("qpdf", "--empty", "--pages"));
    papers.forEach(paper -> command.add(paper.toString()));
    command.add("--");
    command.add(result.toString());
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IOException("qpdf failed");
    }
    force(result);
  }

  private static void force(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void verify(Path result, boolean numbered) throws Exception {
    if (new ProcessBuilder("qpdf", "--check", result.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .inheritIO()
            .start()
            .waitFor()
        != 0) {
      throw new IOException("qpdf has something against " + result);
    }
    try (var document = Loader.loadPDF(result.toFile())) {
      var number = 0;
      for (var paper = 1; paper <= PAPERS; paper++) {
        for (var page = 1; page <= PAGES; page++) {
          number++;
          var text = text(document, number);
          if (!text.contains(Papers.title(paper, page))
              || numbered && !text.contains("— " + number + " —")) {
            throw new IOException(result + " is wrong on page " + number + ": " + text);
          }
        }
      }
      if (document.getNumberOfPages() != number) {
        throw new IOException(result + " has other pages");
      }
    }
  }

  private static String text(PDDocument document, int page) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document);
  }

  /// In a JVM of its own with a heap of 32 MB.
  private static void heap(int papers) throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-Dbench.work=" + System.getProperty("bench.work"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                Integer.toString(papers))
            .redirectErrorStream(true)
            .start();
    System.out.print(new String(process.getInputStream().readAllBytes()));
    if (process.waitFor() != 0) {
      throw new IOException("32 MB were not enough");
    }
  }

  private static void many(int papers) throws Exception {
    var some = Papers.make(WORK.resolve("papers"), PAPERS, PAGES);
    var parts = new ArrayList<Part>();
    for (var paper = 0; paper < papers; paper++) {
      parts.add(Part.of(some.get(paper % PAPERS), "第" + paper));
    }
    var begin = System.nanoTime();
    var bound = new PdfBinder(WORK.resolve("work")).bind(binding(parts), WORK.resolve("many.pdf"));
    System.gc();
    var heap = java.lang.management.ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    System.out.printf(
        "%,d pages, %,d MB, in a heap of at most %d MB: %,d ms from a cold start; in use after it %d MB%n",
        bound.pages(),
        Files.size(bound.file()) >> 20,
        heap.getMax() >> 20,
        (System.nanoTime() - begin) / 1_000_000,
        heap.getUsed() >> 20);
    Files.delete(bound.file());
  }
}
