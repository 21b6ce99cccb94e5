package io.huiji.bench.minutes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.deepoove.poi.XWPFTemplate;
import fr.opensagres.xdocreport.document.IXDocReport;
import fr.opensagres.xdocreport.document.registry.XDocReportRegistry;
import fr.opensagres.xdocreport.template.TemplateEngineKind;
import freemarker.core.XMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.Template;
import io.huiji.bench.Contender;
import io.huiji.bench.minutes.WordFile.Shape;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;

/// The engines that others use, each as its documentation shows, each with a template that gives the
/// same paragraphs. What can be prepared once is prepared once.
final class Peers {

  private Peers() {}

  static List<Contender> all(List<Minutes> minutes) throws Exception {
    return List.of(
        new Markup(minutes),
        new XDocReport(minutes),
        new PlainPoi(minutes),
        new PoiTl(minutes),
        new Docx4j(minutes));
  }

  private static Map<String, Object> map(Minutes of) {
    var topics =
        of.topics().stream()
            .map(
                topic ->
                    Map.of(
                        "heading", topic.heading(),
                        "body", texts(topic.body()),
                        "items", texts(topic.items())))
            .toList();
    return new HashMap<>(
        Map.of(
            "mark", of.mark(), "number", of.number(), "organ", of.organ(), "date", of.date(),
            "lead", of.lead(), "topics", topics, "present", of.present(),
            "observers", of.observers(), "copyTo", of.copyTo()));
  }

  private static List<Map<String, String>> texts(List<String> lines) {
    return lines.stream().map(line -> Map.of("text", line)).toList();
  }

  /// document.xml as a FreeMarker template, zipped by the Java runtime: what a good programmer
  /// writes who wants no library.
  private static final class Markup implements Contender {
    private final List<Minutes> minutes;
    private final Template template;
    private final Map<String, byte[]> others = new HashMap<>();

    Markup(List<Minutes> minutes) throws IOException {
      this.minutes = minutes;
      var configuration = new Configuration(Configuration.VERSION_2_3_34);
      configuration.setOutputFormat(XMLOutputFormat.INSTANCE);
      configuration.setNumberFormat("computer");
      var topics =
          "<#list topics as topic>"
              + Shape.HEADING.of("${topic.heading}")
              + "<#list topic.body as line>" + Shape.BODY.of("${line}") + "</#list>"
              + "<#list topic.items as line>" + Shape.BODY.of("${line}") + "</#list></#list>";
      template =
          new Template(
              "document",
              WordFile.document(WordFile.body("${%s}"::formatted, topics)),
              configuration);
      WordFile.frame().forEach((name, xml) -> others.put(name, xml.getBytes(UTF_8)));
    }

    @Override
    public String name() {
      return "document.xml by FreeMarker 2.3.34 + ZipOutputStream";
    }

    @Override
    public Made make(int number) throws Exception {
      var of = minutes.get(number);
      var values = new HashMap<String, Object>();
      values.put("mark", of.mark());
      values.put("number", of.number());
      values.put("organ", of.organ());
      values.put("date", of.date());
      values.put("lead", of.lead());
      values.put("present", of.present());
      values.put("observers", of.observers());
      values.put("copyTo", of.copyTo());
      values.put(
          "topics",
          of.topics().stream()
              .map(t -> Map.of("heading", t.heading(), "body", t.body(), "items", t.items()))
              .toList());
      var bytes = new ByteArrayOutputStream(1 << 15);
      try (var zip = new ZipOutputStream(bytes, UTF_8)) {
        for (var part : others.entrySet()) {
          zip.putNextEntry(new ZipEntry(part.getKey()));
          zip.write(part.getValue());
        }
        zip.putNextEntry(new ZipEntry("word/document.xml"));
        var writer = new OutputStreamWriter(zip, UTF_8);
        template.process(values, writer);
        writer.flush();
      }
      return Made.of(bytes.toByteArray());
    }
  }

  private static final class XDocReport implements Contender {
    private final List<Minutes> minutes;
    private final IXDocReport report;

    XDocReport(List<Minutes> minutes) throws Exception {
      this.minutes = minutes;
      var topics =
          Shape.BODY.of("#foreach($topic in $topics)")
              + Shape.HEADING.of("$topic.heading")
              + Shape.BODY.of("#foreach($line in $topic.body)")
              + Shape.BODY.of("$line.text")
              + Shape.BODY.of("#end")
              + Shape.BODY.of("#foreach($line in $topic.items)")
              + Shape.BODY.of("$line.text")
              + Shape.BODY.of("#end")
              + Shape.BODY.of("#end");
      var docx = WordFile.docx(WordFile.document(WordFile.body("$%s"::formatted, topics)));
      report =
          XDocReportRegistry.getRegistry()
              .loadReport(new ByteArrayInputStream(docx), TemplateEngineKind.Velocity);
    }

    @Override
    public String name() {
      return "XDocReport 2.0.4, Velocity";
    }

    @Override
    public Made make(int number) throws Exception {
      var context = report.createContext();
      map(minutes.get(number)).forEach(context::put);
      var bytes = new ByteArrayOutputStream(1 << 15);
      report.process(context, bytes);
      return Made.of(bytes.toByteArray());
    }
  }

  private static final class PoiTl implements Contender {
    private final List<Minutes> minutes;
    private final byte[] template;

    PoiTl(List<Minutes> minutes) {
      this.minutes = minutes;
      var topics =
          Shape.BODY.of("{{?topics}}")
              + Shape.HEADING.of("{{heading}}")
              + Shape.BODY.of("{{?body}}")
              + Shape.BODY.of("{{text}}")
              + Shape.BODY.of("{{/body}}")
              + Shape.BODY.of("{{?items}}")
              + Shape.BODY.of("{{text}}")
              + Shape.BODY.of("{{/items}}")
              + Shape.BODY.of("{{/topics}}");
      template = WordFile.docx(WordFile.document(WordFile.body("{{%s}}"::formatted, topics)));
    }

    @Override
    public String name() {
      return "poi-tl 1.12.2";
    }

    @Override
    public int block() {
      return 8;
    }

    @Override
    public Made make(int number) throws Exception {
      var bytes = new ByteArrayOutputStream(1 << 15);
      try (var compiled = XWPFTemplate.compile(new ByteArrayInputStream(template))) {
        compiled.render(map(minutes.get(number))).write(bytes);
      }
      return Made.of(bytes.toByteArray());
    }
  }

  private static final class PlainPoi implements Contender {
    private final List<Minutes> minutes;
    private final byte[] base = WordFile.docx(WordFile.document(""));

    PlainPoi(List<Minutes> minutes) {
      this.minutes = minutes;
    }

    @Override
    public String name() {
      return "POI 5.5.1, built by its API";
    }

    @Override
    public int block() {
      return 10;
    }

    @Override
    public Made make(int number) throws Exception {
      var bytes = new ByteArrayOutputStream(1 << 15);
      try (var document = new XWPFDocument(new ByteArrayInputStream(base))) {
        for (var line : minutes.get(number).lines()) {
          var paragraph = document.createParagraph();
          paragraph.setAlignment(ParagraphAlignment.BOTH);
          paragraph.setIndentationFirstLine(640);
          paragraph.setSpacingBefore(0);
          paragraph.setSpacingAfter(0);
          var run = paragraph.createRun();
          run.setFontFamily("仿宋_GB2312");
          run.setFontSize(16);
          run.setColor("000000");
          run.setText(line);
        }
        document.write(bytes);
      }
      return Made.of(bytes.toByteArray());
    }
  }

  private static final class Docx4j implements Contender {
    private final List<Minutes> minutes;
    private final byte[] base = WordFile.docx(WordFile.document(""));

    Docx4j(List<Minutes> minutes) {
      this.minutes = minutes;
    }

    @Override
    public String name() {
      return "docx4j 11.5.9, loaded and filled with fragments";
    }

    @Override
    public int block() {
      return 5;
    }

    @Override
    public Made make(int number) throws Exception {
      var document = WordprocessingMLPackage.load(new ByteArrayInputStream(base));
      var content = document.getMainDocumentPart().getContent();
      var body = Shape.BODY.of("${text}").replaceFirst("<w:p>", "<w:p " + WordFile.SPACES + ">");
      for (var line : minutes.get(number).lines()) {
        var escaped = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        content.add(XmlUtils.unmarshallFromTemplate(body, new HashMap<>(Map.of("text", escaped))));
      }
      var bytes = new ByteArrayOutputStream(1 << 15);
      document.save(bytes);
      return Made.of(bytes.toByteArray());
    }
  }
}
