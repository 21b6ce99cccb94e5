package io.huiji.document.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// Replaces texts in the paragraphs of a docx, also where an office program has split them over
/// several runs.
public final class BlankFilling {
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final LocalDateTime FIXED = LocalDateTime.of(1980, 1, 1, 0, 0);

  private BlankFilling() {}

  public static List<String> missing(byte[] docx, List<String> blanks) {
    var texts = new StringBuilder();
    for (var part : parts(docx).entrySet()) {
      if (paragraphsIn(part.getKey())) {
        paragraphs(parse(part.getValue())).forEach(p -> texts.append(text(p)).append('\n'));
      }
    }
    return blanks.stream().filter(blank -> texts.indexOf(blank) < 0).toList();
  }

  public static byte[] fill(byte[] docx, Map<String, String> values) {
    var parts = parts(docx);
    parts.replaceAll((name, part) -> paragraphsIn(name) ? filled(part, values) : part);
    return zip(parts);
  }

  private static boolean paragraphsIn(String name) {
    return name.matches("word/(document|header\\d*|footer\\d*)\\.xml");
  }

  private static byte[] filled(byte[] part, Map<String, String> values) {
    var document = parse(part);
    var changed = false;
    for (var paragraph : paragraphs(document)) {
      for (var value : values.entrySet()) {
        while (replaced(paragraph, value.getKey(), value.getValue())) {
          changed = true;
        }
      }
    }
    return changed ? written(document) : part;
  }

  /// Puts the value where the blank begins and takes the rest of the blank out of the runs after.
  private static boolean replaced(Element paragraph, String blank, String value) {
    var start = text(paragraph).indexOf(blank);
    if (start < 0) {
      return false;
    }
    var end = start + blank.length();
    var position = 0;
    for (var run : texts(paragraph)) {
      var text = run.getTextContent();
      var from = Math.clamp(start - position, 0, text.length());
      var to = Math.clamp(end - position, 0, text.length());
      if (from < to) {
        var first = position + from == start;
        run.setTextContent(text.substring(0, from) + (first ? value : "") + text.substring(to));
      }
      position += text.length();
    }
    return true;
  }

  private static String text(Element paragraph) {
    var text = new StringBuilder();
    texts(paragraph).forEach(run -> text.append(run.getTextContent()));
    return text.toString();
  }

  private static List<Element> paragraphs(Document document) {
    var found = new ArrayList<Element>();
    var nodes = document.getElementsByTagNameNS(WORD, "p");
    for (var i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  /// The paragraph's own texts, not those of paragraphs in its text boxes.
  private static List<Element> texts(Element paragraph) {
    var found = new ArrayList<Element>();
    collect(paragraph, found);
    return found;
  }

  private static void collect(Element element, List<Element> found) {
    for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() != Node.ELEMENT_NODE) {
        continue;
      }
      var inner = (Element) child;
      if (word(inner, "t")) {
        found.add(inner);
      } else if (!word(inner, "p") && !word(inner, "del")) {
        collect(inner, found);
      }
    }
  }

  private static boolean word(Element element, String name) {
    return WORD.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
  }

  private static Map<String, byte[]> parts(byte[] docx) {
    var parts = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("not a docx", e);
    }
    if (!parts.containsKey("word/document.xml")) {
      throw new IllegalArgumentException("not a docx");
    }
    return parts;
  }

  private static byte[] zip(Map<String, byte[]> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        var entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(FIXED);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private static Document parse(byte[] xml) {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setXIncludeAware(false);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    } catch (SAXException | IOException e) {
      throw new IllegalArgumentException("not a docx", e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] written(Document document) {
    var bytes = new ByteArrayOutputStream();
    try {
      document.setXmlStandalone(true);
      var transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      transformer.setOutputProperty(OutputKeys.STANDALONE, "yes");
      transformer.transform(new DOMSource(document), new StreamResult(bytes));
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }
}
