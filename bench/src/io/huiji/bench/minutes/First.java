package io.huiji.bench.minutes;

import io.huiji.document.OfficeTemplates;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The first document of a new process: opens the shipped templates and fills in 会议纪要. Prints
/// milliseconds since the JVM's start, those of the document alone, and CPU milliseconds in all.
///
/// Its values come ready from a file, by {@link FirstDocument}, for making them up takes longer.
public final class First {

  private First() {}

  public static void main(String... arguments) throws Exception {
    var lines = Files.readAllLines(Path.of(arguments[0]));
    var before = System.nanoTime();
    var docx = OfficeTemplates.shipped().render("会议纪要", values(lines)).docx();
    Files.write(Path.of(arguments[1]), docx);
    var took = System.nanoTime() - before;
    var now = System.currentTimeMillis();
    var cpu = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
    System.out.println(
        (now - ManagementFactory.getRuntimeMXBean().getStartTime())
            + " " + took / 1_000_000 + " " + cpu);
  }

  static List<String> lines(Minutes of) {
    var lines = new ArrayList<String>();
    of.values().forEach((name, value) -> {
      if (value instanceof String text) {
        lines.add(name + "\t" + text);
      }
    });
    for (var topic : of.topics()) {
      lines.add("\t" + topic.heading() + "\t" + String.join("\f", topic.body()) + "\t" + String.join("\t", topic.items()));
    }
    return lines;
  }

  private static Map<String, Object> values(List<String> lines) {
    var values = new LinkedHashMap<String, Object>();
    var topics = new ArrayList<Map<String, Object>>();
    values.put("topics", topics);
    for (var line : lines) {
      var cells = line.split("\t");
      if (cells[0].isEmpty()) {
        var items = new ArrayList<Map<String, Object>>();
        for (var cell = 3; cell < cells.length; cell++) {
          items.add(Map.of("text", cells[cell]));
        }
        topics.add(Map.of("heading", cells[1], "body", cells[2].replace('\f', '\n'), "items", items));
      } else {
        values.put(cells[0], cells[1]);
      }
    }
    return values;
  }
}
