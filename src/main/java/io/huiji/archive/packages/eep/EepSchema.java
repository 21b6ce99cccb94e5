package io.huiji.archive.packages.eep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.stax.StAXSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// Holds a package against {@code archive-schema/v1/eep.xsd}.
final class EepSchema {

  private static final Schema SCHEMA = schema();

  private EepSchema() {}

  private static Schema schema() {
    try {
      var factory = SchemaFactory.newDefaultInstance();
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      var resource = EepSchema.class.getResource("/archive-schema/v1/eep.xsd");
      return factory.newSchema(new StreamSource(String.valueOf(resource)));
    } catch (SAXException e) {
      throw new IllegalStateException("our own schema does not hold", e);
    }
  }

  /// The first few things that do not fit.
  static List<String> faults(Path file) throws IOException {
    var collected = new Collected();
    try (var in = Files.newInputStream(file)) {
      var factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      var validator = SCHEMA.newValidator();
      validator.setErrorHandler(collected);
      validator.validate(new StAXSource(factory.createXMLStreamReader(in)));
    } catch (SAXException | XMLStreamException e) {
      collected.faults.add("封装包不是可读的 XML，或者与 eep.xsd 不符");
    }
    return collected.faults.stream().distinct().limit(5).toList();
  }

  private static final class Collected implements ErrorHandler {

    private final List<String> faults = new ArrayList<>();

    @Override
    public void warning(SAXParseException warning) {}

    @Override
    public void error(SAXParseException error) {
      if (faults.size() < 20) {
        faults.add("第" + Math.max(1, error.getLineNumber()) + "行与 eep.xsd 不符");
      }
    }

    @Override
    public void fatalError(SAXParseException error) throws SAXException {
      throw error;
    }
  }
}
