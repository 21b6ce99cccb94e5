package io.huiji.document.ofd;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.dom4j.DocumentHelper;
import org.dom4j.Element;
import org.dom4j.io.OutputFormat;
import org.dom4j.io.XMLWriter;

/// The container: entries in the order in which they came, the root first, without the time of day.
final class OfdZip {

  private static final LocalDateTime MADE = LocalDateTime.of(2000, 1, 1, 0, 0);

  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  void file(String name, byte[] content) {
    entries.put(name, content);
  }

  void xml(String name, Element root) {
    entries.put(name, serialised(root));
  }

  void png(String name, BufferedImage image) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    entries.put(name, out.toByteArray());
  }

  byte[] bytes(Element root) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, UTF_8)) {
      write(zip, "OFD.xml", serialised(root));
      for (var entry : entries.entrySet()) {
        write(zip, entry.getKey(), entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(MADE);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] serialised(Element root) {
    var out = new ByteArrayOutputStream();
    try {
      var writer = new XMLWriter(out, new OutputFormat("", false, "UTF-8"));
      writer.write(DocumentHelper.createDocument((Element) root.clone()));
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
