package io.huiji.document.ofd;

import io.huiji.document.Ofd;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dom4j.Element;
import org.ofdrw.core.action.Actions;
import org.ofdrw.core.action.CT_Action;
import org.ofdrw.core.action.EventType;
import org.ofdrw.core.action.actionType.actionGoto.CT_Dest;
import org.ofdrw.core.action.actionType.actionGoto.DestType;
import org.ofdrw.core.action.actionType.actionGoto.Goto;
import org.ofdrw.core.basicStructure.doc.CT_CommonData;
import org.ofdrw.core.basicStructure.doc.CT_PageArea;
import org.ofdrw.core.basicStructure.doc.Document;
import org.ofdrw.core.basicStructure.ofd.DocBody;
import org.ofdrw.core.basicStructure.ofd.OFD;
import org.ofdrw.core.basicStructure.ofd.docInfo.CT_DocInfo;
import org.ofdrw.core.basicStructure.outlines.CT_OutlineElem;
import org.ofdrw.core.basicStructure.outlines.Outlines;
import org.ofdrw.core.basicStructure.pageObj.Content;
import org.ofdrw.core.basicStructure.pageObj.layer.CT_Layer;
import org.ofdrw.core.basicStructure.pageObj.layer.Type;
import org.ofdrw.core.basicStructure.pageTree.Page;
import org.ofdrw.core.basicStructure.pageTree.Pages;
import org.ofdrw.core.basicStructure.res.CT_MultiMedia;
import org.ofdrw.core.basicStructure.res.MediaType;
import org.ofdrw.core.basicStructure.res.Res;
import org.ofdrw.core.basicStructure.res.resources.Fonts;
import org.ofdrw.core.basicStructure.res.resources.MultiMedias;
import org.ofdrw.core.basicType.ST_ID;
import org.ofdrw.core.basicType.ST_Loc;
import org.ofdrw.core.text.font.CT_Font;
import org.ofdrw.core.text.font.Charset;

/// The parts of an OFD file as they grow. Identifiers are numbers in the order in which things
/// come, so that the same content has the same ones.
final class OfdParts {

  private static final String FOLDER = "Doc_0/";

  private final OfdZip zip = new OfdZip();
  private final Map<Object, Long> identifiers = new HashMap<>();
  private final Pages pages = new Pages();
  private final List<Rectangle2D> sizes = new ArrayList<>();
  private final List<Long> pageIdentifiers = new ArrayList<>();
  private final MultiMedias pictures = new MultiMedias();
  private final Outlines outlines = new Outlines();
  private final Ofd.Properties properties;
  private final UUID identity;
  private long last;
  private int pictureCount;

  OfdParts(Ofd.Properties properties, UUID identity) {
    this.properties = properties;
    this.identity = identity;
  }

  private long next() {
    return ++last;
  }

  /// The identifier of a face or picture, the same each time.
  private long of(Object resource) {
    return identifiers.computeIfAbsent(resource, _ -> next());
  }

  void page(double width, double height, List<Mark> marks) {
    var number = sizes.size();
    var identifier = next();
    var layer = new CT_Layer();
    layer.setType(Type.Body);
    layer.setObjID(new ST_ID(next()));
    for (var mark : marks) {
      layer.add(object(mark));
    }
    var page = new org.ofdrw.core.basicStructure.pageObj.Page();
    page.setArea(area(width, height));
    page.setContent(new Content().addLayer(layer));
    var place = "Pages/Page_%d/Content.xml".formatted(number);
    zip.xml(FOLDER + place, page);
    pages.addPage(new Page(identifier, place));
    pageIdentifiers.add(identifier);
    sizes.add(new Rectangle2D.Double(0, 0, width, height));
  }

  private Element object(Mark mark) {
    return switch (mark) {
      case Mark.Text text -> OfdObjects.text(next(), of(text.face()), text);
      case Mark.Drawing drawing -> OfdObjects.path(next(), drawing);
      case Mark.Picture picture -> OfdObjects.picture(next(), picture(picture.image()), picture);
    };
  }

  private long picture(BufferedImage image) {
    var identifier = next();
    var name = "Image_%d.png".formatted(pictureCount++);
    zip.png(FOLDER + "Res/" + name, image);
    pictures.addMultiMedia(
        new CT_MultiMedia()
            .setID(new ST_ID(identifier))
            .setType(MediaType.Image)
            .setFormat("PNG")
            .setMediaFile(new ST_Loc(name)));
    return identifier;
  }

  void faces(Collection<Face> faces) {
    var fonts = new Fonts();
    for (var face : faces) {
      var identifier = of(face);
      var name = "Font_%d.ttf".formatted(identifier);
      zip.file(FOLDER + "Res/" + name, face.file());
      fonts.addFont(
          new CT_Font(face.name())
              .setID(identifier)
              .setFamilyName(face.name())
              .setCharset(Charset.unicode)
              .setBold(face.name().contains("Bold"))
              .setItalic(face.name().contains("Italic"))
              .setFontFile(name));
    }
    zip.xml(FOLDER + "PublicRes.xml", new Res().setBaseLoc(new ST_Loc("Res")).addResource(fonts));
  }

  void outline(List<PdfOutline> lines) {
    lines.stream().map(this::line).forEach(outlines::addOutlineElem);
  }

  private CT_OutlineElem line(PdfOutline line) {
    var element = new CT_OutlineElem(OfdObjects.allowed(line.title()));
    if (line.page() >= 0) {
      var there = new CT_Dest();
      there.setType(DestType.XYZ);
      there.setPageID(new ST_ID(pageIdentifiers.get(line.page())).ref());
      there.setLeft(0);
      there.setTop(0);
      there.setZoom(0);
      element.setActions(new Actions().addAction(new CT_Action(EventType.CLICK, new Goto(there))));
    }
    line.below().stream().map(this::line).forEach(element::addOutlineElem);
    return element;
  }

  private static CT_PageArea area(double width, double height) {
    return new CT_PageArea()
        .setPhysicalBox(OfdObjects.box(new Rectangle2D.Double(0, 0, width, height)));
  }

  byte[] bytes() {
    var common = new CT_CommonData();
    common.setMaxUnitID(last);
    common.setPageArea(area(sizes.getFirst().getWidth(), sizes.getFirst().getHeight()));
    common.addPublicRes(new ST_Loc("PublicRes.xml"));
    if (pictureCount > 0) {
      common.addDocumentRes(new ST_Loc("DocumentRes.xml"));
      zip.xml(
          FOLDER + "DocumentRes.xml",
          new Res().setBaseLoc(new ST_Loc("Res")).addResource(pictures));
    }
    var document = new Document();
    document.setCommonData(common);
    document.setPages(pages);
    if (!outlines.getOutlineElems().isEmpty()) {
      document.setOutlines(outlines);
    }
    zip.xml(FOLDER + "Document.xml", document);
    return zip.bytes(root());
  }

  private OFD root() {
    var information = new CT_DocInfo();
    information.setDocID(identity);
    information.setTile(OfdObjects.allowed(properties.title()));
    information.setAuthor(OfdObjects.allowed(properties.author()));
    information.setCreationDate(properties.dated());
    information.setModDate(properties.dated());
    information.setCreator("Huiji");
    var body = new DocBody();
    body.setDocInfo(information);
    body.setDocRoot(new ST_Loc(FOLDER + "Document.xml"));
    return new OFD(body);
  }
}
