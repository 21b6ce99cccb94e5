package io.huiji.document.docx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// What an encoder writes inflates to exactly what went in, whatever that is, and both encoders
/// agree.
class EncoderTest {

  private sealed interface Put {
    record Fixed(int fragment) implements Put {}

    record Text(String text) implements Put {}

    record Quoted(String text) implements Put {}
  }

  @Property(tries = 400)
  void inflatesToExactlyWhatWentInWithTheRightSum(@ForAll long seed) throws Exception {
    var random = new Random(seed);
    var fragments = fragments(random);
    var encoder = new TemplateEncoder();

    for (var document = 0; document < 3; document++) {
      var puts = puts(random, fragments.size());
      assertThat(inflated(encoder, fragments, puts)).isEqualTo(plain(fragments, puts));
      assertThat(inflated(new ZlibEncoder(), fragments, puts)).isEqualTo(plain(fragments, puts));
    }
  }

  @Property(tries = 100)
  void givesTheSameBytesWhateverItWroteBefore(@ForAll long seed) {
    var random = new Random(seed);
    var fragments = fragments(random);
    var used = new TemplateEncoder();
    var before = puts(random, fragments.size());
    var puts = puts(random, fragments.size());

    deflated(used, fragments, before, new Bytes(16));
    var again = new Bytes(16);
    deflated(used, fragments, puts, again);
    var fresh = new Bytes(16);
    deflated(new TemplateEncoder(), fragments, puts, fresh);

    assertThat(again.copy()).isEqualTo(fresh.copy());
  }

  @Test
  void takesValuesLongerThanTheWindowAndNoiseAndWhatLooksLikeTheTemplate() throws Exception {
    var fragments = new Fragments();
    fragments.of("<w:p><w:r><w:t>");
    fragments.of("</w:t></w:r></w:p>");
    var random = new Random(7);
    var noise = new StringBuilder();
    for (var count = 0; count < 90_000; count++) {
      noise.appendCodePoint(0x4E00 + random.nextInt(0x5000));
    }
    for (var text :
        List.of(
            "国".repeat(50_000),
            "甲乙丙".repeat(30_000),
            noise.toString(),
            noise.substring(0, 11_000) + noise.substring(0, 11_000),
            "<w:p><w:r><w:t></w:t></w:r></w:p>".repeat(100),
            "w:p w:r w:t".repeat(10_000),
            "")) {
      var puts = new ArrayList<Put>();
      for (var times = 0; times < 3; times++) {
        puts.add(new Put.Fixed(0));
        puts.add(new Put.Text(text));
        puts.add(new Put.Fixed(1));
      }
      assertThat(inflated(new TemplateEncoder(), fragments.all(), puts))
          .isEqualTo(plain(fragments.all(), puts));
    }
  }

  @Test
  void writesATextWithoutAnyMatchAndOneOfASingleByte() throws Exception {
    var fragments = new Fragments();
    fragments.of("a");
    List<Put> puts = List.of(new Put.Fixed(0));

    assertThat(inflated(new TemplateEncoder(), fragments.all(), puts))
        .isEqualTo("a".getBytes(UTF_8));
    assertThat(inflated(new TemplateEncoder(), fragments.all(), List.of())).isEmpty();
  }

  @Test
  void limitsTheLengthOfCodesHoweverUnevenTheCounts() {
    var counts = new int[40];
    var before = 1;
    var last = 1;
    for (var symbol = 0; symbol < counts.length; symbol++) {
      counts[symbol] = last;
      var next = before + last;
      before = last;
      last = Math.min(next, 1 << 28);
    }

    var lengths = HuffmanLengths.of(counts, 14);

    var kraft = 0.0;
    for (var length : lengths) {
      assertThat(length).isBetween(1, 14);
      kraft += Math.pow(2, -length);
    }
    assertThat(kraft).isEqualTo(1.0);
  }

  @Test
  void servesManyThreadsFromOneTemplate() throws Exception {
    var template =
        CompiledTemplate.of(
            new Sheet("值").add(Paragraph.of(Face.BODY.run("前{{name}}后"))).docx(),
            "值",
            Fields.parse("| name | 文本 | | | |"));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var jobs = new ArrayList<Callable<List<String>>>();
      for (var number = 0; number < 500; number++) {
        var value = "第" + number + "件" + "字".repeat(number);
        jobs.add(() -> DocxText.paragraphs(template.render(java.util.Map.of("name", value))));
      }
      var done = threads.invokeAll(jobs);
      for (var number = 0; number < done.size(); number++) {
        assertThat(done.get(number).get())
            .containsExactly("前第" + number + "件" + "字".repeat(number) + "后");
      }
    }
  }

  private static List<Fragment> fragments(Random random) {
    var fragments = new Fragments();
    var shared = xml(random, 40);
    for (var count = 0; count < 1 + random.nextInt(8); count++) {
      var length = random.nextInt(10) == 0 ? 40_000 : random.nextInt(400);
      fragments.of(random.nextBoolean() ? shared + xml(random, length) : xml(random, length + 1));
    }
    return fragments.all();
  }

  private static String xml(Random random, int length) {
    var xml = new StringBuilder();
    while (xml.length() < length) {
      xml.append(
          random.nextInt(3) == 0 ? "<w:sz w:val=\"" + random.nextInt(90) + "\"/>" : "<w:p>字");
    }
    return xml.toString();
  }

  private static List<Put> puts(Random random, int fragments) {
    var puts = new ArrayList<Put>();
    for (var count = 0; count < random.nextInt(120); count++) {
      puts.add(
          switch (random.nextInt(5)) {
            case 0, 1, 2 -> new Put.Fixed(random.nextInt(fragments));
            case 3 -> new Put.Text(text(random));
            default -> new Put.Quoted(text(random));
          });
    }
    return puts;
  }

  /// Of every class of characters.
  private static String text(Random random) {
    var text = new StringBuilder();
    var length = random.nextInt(20) == 0 ? random.nextInt(40_000) : random.nextInt(60);
    while (text.length() < length) {
      switch (random.nextInt(9)) {
        case 0 -> text.append((char) random.nextInt(0x20));
        case 1 -> text.append((char) random.nextInt(0x800));
        case 2 -> text.appendCodePoint(random.nextInt(0x110000));
        case 3 -> text.append((char) (0xD800 + random.nextInt(0x800)));
        case 4 -> text.append("<&>\"']]>");
        case 5 -> text.append("会议议定，原则同意。");
        case 6 -> text.append(text, text.length() / 2, text.length());
        default -> text.append((char) (0x4E00 + random.nextInt(0x300)));
      }
    }
    return text.toString();
  }

  private static byte[] plain(List<Fragment> fragments, List<Put> puts) {
    var plain = new XmlText();
    for (var put : puts) {
      switch (put) {
        case Put.Fixed(var number) -> plain.put(fragments.get(number).bytes());
        case Put.Text(var text) -> plain.putText(text, 0, text.length());
        case Put.Quoted(var text) -> plain.putQuoted(text);
      }
    }
    return java.util.Arrays.copyOf(plain.bytes(), plain.length());
  }

  private static Encoder.Sum deflated(
      Encoder encoder, List<Fragment> fragments, List<Put> puts, Bytes deflated) {
    encoder.begin(PartCode.of(fragments));
    for (var put : puts) {
      switch (put) {
        case Put.Fixed(var number) -> encoder.fixed(fragments.get(number));
        case Put.Text(var text) -> encoder.text(text, 0, text.length());
        case Put.Quoted(var text) -> encoder.quoted(text);
      }
    }
    return encoder.end(deflated);
  }

  private static byte[] inflated(Encoder encoder, List<Fragment> fragments, List<Put> puts)
      throws Exception {
    var deflated = new Bytes(16);
    var sum = deflated(encoder, fragments, puts, deflated);
    var inflated = inflate(deflated.copy());
    var checksum = new CRC32();
    checksum.update(inflated);
    assertThat(sum).isEqualTo(new Encoder.Sum(inflated.length, (int) checksum.getValue()));
    return inflated;
  }

  private static byte[] inflate(byte[] deflated) throws Exception {
    var out = new ByteArrayOutputStream();
    try (var inflater = new Inflater(true)) {
      inflater.setInput(deflated);
      var buffer = new byte[1 << 16];
      while (!inflater.finished()) {
        var count = inflater.inflate(buffer);
        assertThat(count > 0 || inflater.finished()).as("cut short").isTrue();
        out.write(buffer, 0, count);
      }
      assertThat(inflater.getRemaining()).as("bytes after the end").isZero();
    }
    return out.toByteArray();
  }
}
