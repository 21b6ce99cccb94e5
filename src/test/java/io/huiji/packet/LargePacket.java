package io.huiji.packet;

import io.huiji.kernel.MaterialKind;
import io.huiji.testkit.Engine;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;

/// Assembles a packet of many handed-in PDFs, in a process of its own whose heap is bounded. Says
/// how many pages came of it, and what the old generation of the heap held at most, in megabytes.
final class LargePacket {

  static final int PAGES_OF_A_PAPER = 500;
  private static final int SIDE = 160;

  private LargePacket() {}

  /// @param arguments data folder, number of papers, whether by the machine's office program
  public static void main(String[] arguments) {
    var folder = Path.of(arguments[0]);
    var papers = Integer.parseInt(arguments[1]);
    try (var database = Engine.H2.fresh();
        var desk = new PacketDesk(database, folder, !Boolean.parseBoolean(arguments[2]))) {
      for (var paper = 1; paper <= papers; paper++) {
        var topic = paper % 2 == 0 ? desk.heating : desk.allowance;
        desk.add(topic, "图册" + paper + ".pdf", MaterialKind.BASIS, pdf(paper));
      }
      desk.fixed();
      var troubles = desk.night();
      troubles.forEach(trouble -> System.out.println("trouble " + trouble.what()));
      System.out.println("pages " + desk.state().files().getFirst().pages());
      System.out.println("copies " + desk.state().copies().issued());
      System.out.println("second night " + desk.night().equals(troubles));
      System.out.println("held " + heldMegabytes());
      System.out.println("done");
    }
  }

  private static long heldMegabytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .filter(pool -> pool.getName().contains("Tenured") || pool.getName().contains("Old"))
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum()
        >> 20;
  }

  /// Every page has a picture of noise, which nothing makes smaller: some 12 MB a paper.
  private static byte[] pdf(long seed) {
    var noise = new Random(seed);
    var out = new ByteArrayOutputStream();
    var offsets = new ArrayList<Integer>();
    text(out, "%PDF-1.7\n");
    object(out, offsets, "<</Type/Catalog/Pages 2 0 R>>");
    var kids = new StringBuilder();
    for (var page = 0; page < PAGES_OF_A_PAPER; page++) {
      kids.append(3 + 3 * page).append(" 0 R ");
    }
    object(out, offsets, "<</Type/Pages/Kids[%s]/Count %d>>".formatted(kids, PAGES_OF_A_PAPER));
    for (var page = 0; page < PAGES_OF_A_PAPER; page++) {
      page(out, offsets, noise);
    }
    var table = out.size();
    text(out, "xref\n0 %d\n0000000000 65535 f \n".formatted(offsets.size() + 1));
    offsets.forEach(offset -> text(out, "%010d 00000 n \n".formatted(offset)));
    text(
        out,
        "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(offsets.size() + 1, table));
    return out.toByteArray();
  }

  private static void page(ByteArrayOutputStream out, ArrayList<Integer> offsets, Random noise) {
    var number = offsets.size() + 1;
    object(
        out,
        offsets,
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</XObject<</I %d 0 R>>>>>>"
            .formatted(number + 1, number + 2));
    var content = "q 400 0 0 400 90 300 cm /I Do Q";
    object(
        out, offsets, "<</Length %d>>\nstream\n%s\nendstream".formatted(content.length(), content));
    var picture = new byte[SIDE * SIDE];
    noise.nextBytes(picture);
    offsets.add(out.size());
    text(
        out,
        "%d 0 obj\n<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent 8/Length %d>>\nstream\n"
            .formatted(number + 2, SIDE, SIDE, picture.length));
    out.writeBytes(picture);
    text(out, "\nendstream\nendobj\n");
  }

  private static void object(ByteArrayOutputStream out, ArrayList<Integer> offsets, String value) {
    offsets.add(out.size());
    text(out, "%d 0 obj\n%s\nendobj\n".formatted(offsets.size(), value));
  }

  private static void text(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
