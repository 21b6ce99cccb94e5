package io.huiji.bench.copies;

import io.huiji.bench.Machine;
import io.huiji.bench.Wall;
import io.huiji.bench.packet.OfficePapers;
import io.huiji.bench.packet.Papers;
import io.huiji.document.Binding;
import io.huiji.document.Binding.Part;
import io.huiji.document.CopyFace;
import io.huiji.document.CopyPlate;
import io.huiji.document.CopyPress;
import io.huiji.document.CopyRun.Printed;
import io.huiji.document.PdfBinder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;

/// A packet of 150 pages as 40 personal copies: by Huiji; by PDFBox, which loads, stamps and saves
/// each; and the bytes of Huiji's copies only written. All write the files, force them and then
/// give them their names; PDFBox works on one copy after the other, Huiji on eight. Once from the
/// packet that Huiji has bound, and once from its papers, where each binds a packet of its own. With
/// {@code --office} the papers are Word files converted by LibreOffice instead of pages with
/// photographs.
public final class Main {

  private static final int COPIES = 40;
  private static final Path WORK = Path.of(System.getProperty("bench.work")).resolve("copies");
  private static final Path KAI = Path.of("/usr/share/fonts/truetype/arphic/ukai.ttc");

  private Main() {}

  public static void main(String... arguments) throws Exception {
    var office = List.of(arguments).contains("--office");
    var rounds =
        List.of(arguments).stream()
            .filter(argument -> !argument.startsWith("--"))
            .mapToInt(Integer::parseInt)
            .findFirst()
            .orElse(5);
    var papers =
        office
            ? OfficePapers.make(WORK.resolve("office"), 30, 5)
            : Papers.make(WORK.resolve("papers"), 30, 5);
    System.out.println(OfficePapers.facts(papers));
    var binding = binding(papers);
    var work = WORK.resolve("work");
    var base = new PdfBinder(work).bind(binding, WORK.resolve("base.pdf")).file();
    var press = new CopyPress(work);
    var ours = WORK.resolve("huiji");
    var theirs = WORK.resolve("pdfbox");
    var plain = WORK.resolve("written");
    empty(ours);
    print(press, binding, ours);
    var plate = press.plate(binding);
    var bytes = new ArrayList<byte[]>();
    for (var face : faces()) {
      bytes.add(Files.readAllBytes(place(ours, face)));
    }
    try (var faces = new TrueTypeCollection(KAI.toFile())) {
      var kai = faces.getFontByName("UKaiCN");
      var race =
          new Wall()
              .add("Huiji, from the bound packet", () -> empty(ours), () -> print(plate, ours))
              .add(
                  "PDFBox: load, stamp, save each of our packet",
                  () -> empty(theirs),
                  () -> stamp(kai, base, theirs))
              .add("only writing the same bytes", () -> empty(plain), () -> write(bytes, plain))
              .add(
                  "only writing the same bytes, eight at a time",
                  () -> empty(plain),
                  () -> writeBeside(bytes, plain))
              .add("Huiji, from the papers", () -> empty(ours), () -> print(press, binding, ours))
              .add(
                  "PDFBox, from the papers: merge, then load, stamp, save each",
                  () -> empty(theirs),
                  () -> stamp(kai, merged(papers), theirs));
      race.run(8, rounds);
      System.out.println(Machine.line());
      System.out.println(race.table("copies", COPIES));
    }
    plate.close();
    verify(ours);
    verify(theirs);
    System.out.println("bytes of a copy: " + bytes.getFirst().length);
  }

  private static Binding binding(List<Path> papers) {
    var binder = new PdfBinder(WORK.resolve("work"));
    var parts =
        papers.stream()
            .map(
                paper ->
                    Part.of(
                        binder.keep(
                            "",
                            () -> {
                              try {
                                return Files.readAllBytes(paper);
                              } catch (IOException e) {
                                throw new java.io.UncheckedIOException(e);
                              }
                            }),
                        paper.getFileName().toString()))
            .toList();
    return new Binding("会议材料", "示例区人民政府办公室", LocalDateTime.of(2026, 12, 3, 9, 0), parts);
  }

  private static List<CopyFace> faces() {
    var units = List.of("区民政局", "区财政局", "区审计局", "区发展和改革局", "城北镇");
    return IntStream.rangeClosed(1, COPIES)
        .mapToObj(number -> new CopyFace(number, units.get(number % units.size()), "会后收回"))
        .toList();
  }

  private static Path place(Path folder, CopyFace face) {
    return folder.resolve(face.digits() + ".pdf");
  }

  private static void print(CopyPress press, Binding binding, Path folder) throws IOException {
    if (!(press.print(binding, faces(), face -> place(folder, face)) instanceof Printed)) {
      throw new IOException("not printed");
    }
  }

  private static void print(CopyPlate plate, Path folder) throws IOException {
    if (!(plate.print(faces(), face -> place(folder, face)) instanceof Printed)) {
      throw new IOException("not printed");
    }
  }

  /// What is there already would be left as it is.
  private static void empty(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (var face : faces()) {
      Files.deleteIfExists(place(folder, face));
    }
  }

  private static void write(List<byte[]> bytes, Path folder) throws IOException {
    for (var index = 0; index < bytes.size(); index++) {
      write(bytes.get(index), temporary(folder, index), false);
    }
    settle(folder, bytes.size());
  }

  private static void writeBeside(List<byte[]> bytes, Path folder) throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      var begun = new ArrayList<Future<?>>();
      for (var index = 0; index < bytes.size(); index++) {
        var copy = bytes.get(index);
        var target = temporary(folder, index);
        begun.add(
            threads.submit(
                () -> {
                  write(copy, target, true);
                  return target;
                }));
      }
      for (var each : begun) {
        each.get();
      }
    }
    name(folder, bytes.size());
  }

  private static void write(byte[] bytes, Path target, boolean force) throws IOException {
    try (var channel =
        FileChannel.open(target, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      for (var rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
        channel.write(rest);
      }
      if (force) {
        channel.force(true);
      }
    }
  }

  private static Path temporary(Path folder, int index) {
    return folder.resolve("." + index + ".part");
  }

  private static void settle(Path folder, int count) throws IOException {
    for (var index = 0; index < count; index++) {
      try (var channel = FileChannel.open(temporary(folder, index), StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    }
    name(folder, count);
  }

  private static void name(Path folder, int count) throws IOException {
    for (var index = 0; index < count; index++) {
      Files.move(
          temporary(folder, index),
          place(folder, faces().get(index)),
          StandardCopyOption.ATOMIC_MOVE);
    }
    try (var channel = FileChannel.open(folder)) {
      channel.force(true);
    }
  }

  /// The packet as one has it who uses PDFBox for the whole of the work.
  private static Path merged(List<Path> papers) throws IOException {
    var target = WORK.resolve("merged.pdf");
    var merger = new PDFMergerUtility();
    for (var paper : papers) {
      merger.addSource(paper.toFile());
    }
    merger.setDestinationFileName(target.toString());
    merger.mergeDocuments(null);
    return target;
  }

  private static void stamp(TrueTypeFont kai, Path base, Path folder) throws IOException {
    var index = 0;
    for (var face : faces()) {
      try (var document = Loader.loadPDF(base.toFile())) {
        var font = PDType0Font.load(document, kai, true);
        for (var page : document.getPages()) {
          stamp(document, page, font, face);
        }
        document.save(temporary(folder, index++).toFile());
      }
    }
    settle(folder, index);
  }

  private static void stamp(PDDocument document, PDPage page, PDFont font, CopyFace face)
      throws IOException {
    try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
      text(content, font, 14, 80, 808, face.digits());
      text(content, font, 10.5f, 400, 808, face.recipient() + "  " + face.mark());
      var faint = new PDExtendedGraphicsState();
      faint.setNonStrokingAlphaConstant(0.12f);
      content.setGraphicsStateParameters(faint);
      content.transform(Matrix.getRotateInstance(Math.atan2(842, 595), 120, 170));
      text(content, font, 56, 0, 0, face.digits() + " " + face.recipient());
    }
  }

  private static void text(
      PDPageContentStream content, PDFont font, float size, float across, float up, String words)
      throws IOException {
    content.beginText();
    content.setFont(font, size);
    content.newLineAtOffset(across, up);
    content.showText(words);
    content.endText();
  }

  private static void verify(Path folder) throws Exception {
    for (var face : List.of(faces().getFirst(), faces().getLast())) {
      var file = place(folder, face);
      if (new ProcessBuilder("qpdf", "--check", file.toString())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          != 0) {
        throw new IOException("qpdf has something against " + file);
      }
      try (var document = Loader.loadPDF(file.toFile())) {
        for (var page = 1; page <= document.getNumberOfPages(); page++) {
          var text = text(document, page);
          if (!text.contains(face.digits()) || !text.contains(face.recipient())) {
            throw new IOException(file + " is wrong on page " + page);
          }
        }
      }
    }
  }

  private static String text(PDDocument document, int page) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document);
  }
}
