package io.huiji.bench.minutes;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// The first document of a new process. Prints milliseconds since the JVM's start.
public final class First {

  private First() {}

  public static void main(String... arguments) throws Exception {
    var values = Minutes.of(0).values();
    var before = System.currentTimeMillis();
    var templates = io.huiji.document.OfficeTemplates.withOwn(Path.of(arguments[0]));
    var docx = templates.render("会议纪要", values).docx();
    var now = System.currentTimeMillis();
    Files.write(Path.of(arguments[1]), docx);
    System.out.printf(
        "%d ms after the JVM's start, of which %d for templates and document%n",
        now - ManagementFactory.getRuntimeMXBean().getStartTime(), now - before);
  }
}
