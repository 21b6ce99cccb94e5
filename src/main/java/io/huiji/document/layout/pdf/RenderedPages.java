package io.huiji.document.layout.pdf;

import io.huiji.document.Fault;
import io.huiji.document.layout.model.RenderedPage;
import io.huiji.document.reader.guard.RefusedPaper;
import io.huiji.document.reader.pdf.PlainFonts;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Reads all pages of a PDF as they are shown.
public final class RenderedPages {

  static {
    PlainFonts.use();
  }

  private static final int MOST_PAGES = 2_000;

  private RenderedPages() {}

  /// @throws RefusedPaper when it is encrypted, damaged, too large, or reading was interrupted
  public static List<RenderedPage> of(byte[] pdf) {
    try (var document =
        Loader.loadPDF(pdf, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
      return pages(document);
    } catch (InvalidPasswordException e) {
      throw new RefusedPaper(Fault.Code.ENCRYPTED, "PDF 需要密码才能打开，请去掉密码。");
    } catch (Canvas.Stopped e) {
      throw new RefusedPaper(Fault.Code.TIMEOUT, "PDF 的一页内容过多，没有读完。");
    } catch (IOException e) {
      throw e.getCause() instanceof GeneralSecurityException
          ? new RefusedPaper(Fault.Code.ENCRYPTED, "PDF 的加密方式无法打开，请去掉加密。")
          : new RefusedPaper(Fault.Code.DAMAGED, "PDF 内部结构有错误，读不出来；请重新导出。");
    }
  }

  private static List<RenderedPage> pages(PDDocument document) throws IOException {
    var pages = new ArrayList<RenderedPage>();
    var ink = new Ink();
    for (var page : document.getPages()) {
      if (pages.size() == MOST_PAGES) {
        throw new RefusedPaper(Fault.Code.BOMB, "PDF 超过 " + MOST_PAGES + " 页，没有检查。");
      }
      pages.add(page(page, pages.size() + 1, ink));
    }
    if (pages.isEmpty()) {
      throw new RefusedPaper(Fault.Code.DAMAGED, "PDF 里没有页面，文件已损坏。");
    }
    return pages;
  }

  private static RenderedPage page(PDPage page, int number, Ink ink) throws IOException {
    var canvas = new Canvas(page, ink);
    canvas.processPage(page);
    var frame = Frame.of(page);
    return new RenderedPage(
        number,
        frame.width(),
        frame.height(),
        Rows.of(number, canvas.glyphs),
        Strokes.joined(canvas.rules),
        canvas.pictures);
  }
}
