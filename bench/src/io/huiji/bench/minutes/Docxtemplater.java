package io.huiji.bench.minutes;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiji.bench.minutes.WordFile.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// docxtemplater in node, installed by npm where there is one. A process of its own, so compared by
/// CPU time only; its zip's deflate is its own as well.
final class Docxtemplater {

  private static final String[] PACKAGES = {"docxtemplater@3.71.0", "pizzip@3.3.0"};
  private static final int KEPT = 100;

  /// As its documentation has it: a new zip and engine for each document.
  private static final String SCRIPT =
      """
      const fs = require('fs'), PizZip = require('pizzip'), Docxtemplater = require('docxtemplater');
      const template = fs.readFileSync('template.docx');
      const all = JSON.parse(fs.readFileSync('minutes.json', 'utf8'));
      const make = data => {
        const doc = new Docxtemplater(new PizZip(template), {paragraphLoop: true});
        doc.render(data);
        return doc.getZip().generate({type: 'nodebuffer', compression: 'DEFLATE'});
      };
      all.slice(0, KEPT).forEach((data, i) => fs.writeFileSync('out-' + i + '.docx', make(data)));
      let size = 0;
      const before = process.cpuUsage();
      for (let i = 0; i < 200; i++) size += make(all[i % all.length]).length;
      const used = process.cpuUsage(before);
      console.log((used.user + used.system) / 200 / 1000, size / 200 / 1000);
      """;

  private Docxtemplater() {}

  /// @param huiji CPU milliseconds that a document takes the program
  static void measure(List<Minutes> minutes, Path work, double huiji) throws Exception {
    var folder = work.resolve("docxtemplater");
    if (!installed(folder)) {
      System.out.println("docxtemplater: not run, there is no node with npm or nothing to install from");
      return;
    }
    Files.write(folder.resolve("template.docx"), template());
    Files.writeString(
        folder.resolve("minutes.json"),
        minutes.stream().map(Docxtemplater::json).collect(Collectors.joining(",", "[", "]")));
    Files.writeString(folder.resolve("run.js"), SCRIPT.replace("KEPT", "" + KEPT));
    var said = run(folder, "node", "run.js").split(" ");
    var kept = Math.min(KEPT, minutes.size());
    for (var number = 0; number < kept; number++) {
      var found = Main.lines(Files.readAllBytes(folder.resolve("out-" + number + ".docx")));
      if (!found.equals(minutes.get(number).lines())) {
        throw new IllegalStateException("docxtemplater, minutes " + number + " differ");
      }
    }
    var cpu = Double.parseDouble(said[0]);
    System.out.printf(
        "%s in node, a process of its own: %.1f ms of CPU, %.0f times Huiji, %s KB, %d read back equal%n",
        PACKAGES[0], cpu, cpu / huiji, said[1], kept);
  }

  private static boolean installed(Path folder) throws InterruptedException {
    try {
      Files.createDirectories(folder);
      if (!Files.exists(folder.resolve("node_modules/docxtemplater"))) {
        run(folder, "npm", "install", "--no-audit", "--no-fund", "--silent", "--prefix", ".", PACKAGES[0], PACKAGES[1]);
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static String run(Path folder, String... command) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed");
    }
    return said;
  }

  private static byte[] template() {
    var topics =
        Shape.BODY.of("{#topics}")
            + Shape.HEADING.of("{heading}")
            + lines("body")
            + lines("items")
            + Shape.BODY.of("{/topics}");
    return WordFile.docx(WordFile.document(WordFile.body("{%s}"::formatted, topics)));
  }

  private static String lines(String name) {
    return Shape.BODY.of("{#" + name + "}") + Shape.BODY.of("{text}") + Shape.BODY.of("{/" + name + "}");
  }

  private static String json(Minutes of) {
    var topics =
        of.topics().stream()
            .map(
                topic ->
                    "{\"heading\":%s,\"body\":%s,\"items\":%s}"
                        .formatted(quoted(topic.heading()), json(topic.body()), json(topic.items())))
            .collect(Collectors.joining(",", "[", "]"));
    return "{\"mark\":%s,\"number\":%s,\"organ\":%s,\"date\":%s,\"lead\":%s,\"topics\":%s,\"present\":%s,\"observers\":%s,\"copyTo\":%s}"
        .formatted(
            quoted(of.mark()), quoted(of.number()), quoted(of.organ()), quoted(of.date()),
            quoted(of.lead()), topics, quoted(of.present()), quoted(of.observers()), quoted(of.copyTo()));
  }

  private static String json(List<String> lines) {
    return lines.stream().map(line -> "{\"text\":" + quoted(line) + "}").collect(Collectors.joining(",", "[", "]"));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
