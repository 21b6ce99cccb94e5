package io.huiji.document.picture;

import io.huiji.document.PagePictures.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;

/// Draws one page and the words across it. The picture is bounded whatever size the page claims.
final class PageDrawing {

  /// Pixels across an A4 page: its text is read without strain on a screen.
  private static final float WIDTH = 1100;

  private static final float PIXELS = 3_000_000;
  private static final float SMALLEST_PAGE = 20;
  private static final float LONGEST_STRIP = 20;

  private final Across across;

  PageDrawing(Across across) {
    this.across = across;
  }

  Picture draw(Frame.Request request) throws IOException {
    try (var document =
        Loader.loadPDF(request.pdf().toFile(), IOUtils.createMemoryOnlyStreamCache())) {
      var pages = document.getNumberOfPages();
      if (request.page() < 1 || request.page() > pages) {
        return new Picture.NoSuchPage(pages);
      }
      return draw(document, request);
    } catch (InvalidPasswordException _) {
      return new Picture.Unshowable("文件设有密码，打不开");
    } catch (IOException | RuntimeException _) {
      // PDFBox throws whatever comes along for damaged files
      return new Picture.Unshowable("文件已损坏，这一页画不出来");
    }
  }

  private Picture draw(PDDocument document, Frame.Request request) throws IOException {
    var renderer = new WatchedRenderer(document);
    renderer.setSubsamplingAllowed(true);
    var index = request.page() - 1;
    var scale = scale(document.getPage(index));
    if (scale.isEmpty()) {
      return new Picture.Unshowable("这一页的尺寸不合理，画不出来");
    }
    var image = renderer.renderImage(index, scale.get(), ImageType.RGB);
    var missing = across.draw(image, request.across());
    if (missing.isPresent()) {
      return new Picture.Unshowable("没有能显示“" + missing.get() + "”的字体，不能标注查阅人");
    }
    return new Picture.Drawn(png(image), document.getNumberOfPages(), renderer.everythingDrawn());
  }

  private static Optional<Float> scale(PDPage page) {
    var box = page.getCropBox();
    var turned = page.getRotation() % 180 != 0;
    var width = turned ? box.getHeight() : box.getWidth();
    var height = turned ? box.getWidth() : box.getHeight();
    var shorter = Math.min(width, height);
    if (!(shorter >= SMALLEST_PAGE && Math.max(width, height) <= shorter * LONGEST_STRIP)) {
      return Optional.empty();
    }
    var wide = WIDTH / shorter;
    var bounded = (float) Math.sqrt(PIXELS / (width * height));
    return Optional.of(Math.min(wide, bounded));
  }

  private static byte[] png(BufferedImage image) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
