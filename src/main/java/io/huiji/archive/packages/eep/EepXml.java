package io.huiji.archive.packages.eep;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;

/// Writes XML in the form of Canonical XML 1.0, so that the octets of an element are also what any
/// program canonicalises it to. Files go in as base64 in pieces.
final class EepXml {

  static final String NAMESPACE = "http://www.saac.gov.cn/standards/ERM/encapsulation";

  private OutputStream out;
  private final Deque<String> open = new ArrayDeque<>();

  EepXml(OutputStream out) {
    this.out = out;
  }

  /// What is written from now on goes here.
  void to(OutputStream other) {
    out = other;
  }

  void declare() throws IOException {
    write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  /// @param attributes name, value, name, value …, in the order of their names
  EepXml open(String name, String... attributes) throws IOException {
    start(name, attributes);
    write("\n");
    return this;
  }

  private void start(String name, String... attributes) throws IOException {
    write("<" + name);
    for (var each = 0; each < attributes.length; each += 2) {
      write(" " + attributes[each] + "=\"" + escaped(attributes[each + 1], true) + "\"");
    }
    write(">");
    open.push(name);
  }

  EepXml close() throws IOException {
    end();
    write("\n");
    return this;
  }

  /// Without the line end behind it, which is no part of what is signed.
  void end() throws IOException {
    write("</" + open.pop() + ">");
  }

  void line() throws IOException {
    write("\n");
  }

  EepXml text(String name, String value) throws IOException {
    start(name);
    write(escaped(value, false));
    return close();
  }

  /// Nothing, where there is nothing to say.
  EepXml optional(String name, String value) throws IOException {
    return value.isEmpty() ? this : text(name, value);
  }

  void base64(String name, Path file) throws IOException {
    start(name);
    try (var encoded = Base64.getEncoder().wrap(new Unclosed(out))) {
      Files.copy(file, encoded);
    }
    close();
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Characters that XML cannot hold become U+FFFD.
  private static String escaped(String text, boolean attribute) {
    var escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            each -> {
              switch (each) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append(attribute ? ">" : "&gt;");
                case '"' -> escaped.append(attribute ? "&quot;" : "\"");
                case '\r' -> escaped.append("&#xD;");
                case '\n' -> escaped.append(attribute ? "&#xA;" : "\n");
                case '\t' -> escaped.append(attribute ? "&#x9;" : "\t");
                default -> escaped.appendCodePoint(allowed(each) ? each : 0xFFFD);
              }
            });
    return escaped.toString();
  }

  private static boolean allowed(int each) {
    return each >= 0x20 && !(each >= 0xD800 && each <= 0xDFFF) && each != 0xFFFE && each != 0xFFFF;
  }

  /// The end of the base64 is not the end of the file.
  private static final class Unclosed extends OutputStream {

    private final OutputStream out;

    Unclosed(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int single) throws IOException {
      out.write(single);
    }

    @Override
    public void write(byte[] piece, int from, int length) throws IOException {
      out.write(piece, from, length);
    }
  }
}
