package io.huiji.document.reader.pdf;

import io.huiji.document.Fault;
import io.huiji.document.Format;
import io.huiji.document.Reading;
import io.huiji.document.reader.guard.RefusedPaper;
import io.huiji.document.reader.layout.FixedPage;
import io.huiji.document.reader.layout.FixedText;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Reads PDF in memory, page by page.
public final class PdfReader {

  static {
    PlainFonts.use();
  }

  private PdfReader() {}

  /// @throws RefusedPaper when it is encrypted or damaged
  public static Reading read(byte[] content) {
    try (var document =
        Loader.loadPDF(content, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
      return read(document);
    } catch (InvalidPasswordException e) {
      throw new RefusedPaper(Fault.Code.ENCRYPTED, "PDF 需要密码才能打开，请去掉密码后再报。");
    } catch (IOException e) {
      throw e.getCause() instanceof GeneralSecurityException
          ? new RefusedPaper(Fault.Code.ENCRYPTED, "PDF 的加密方式无法打开，请去掉加密后再报。")
          : new RefusedPaper(Fault.Code.DAMAGED, "PDF 内部结构有错误，读不出来；请重新导出后再报。");
    }
  }

  private static Reading read(PDDocument document) throws IOException {
    var text = new FixedText();
    int images = 0;
    boolean firstPageBlank = false;
    int number = 0;
    for (var page : document.getPages()) {
      number++;
      var box = page.getCropBox();
      boolean turned = page.getRotation() % 180 != 0;
      var fixed =
          new FixedPage(
              number,
              turned ? box.getHeight() : box.getWidth(),
              turned ? box.getWidth() : box.getHeight());
      var rows = fixed.rows(GlyphCollector.of(document, number));
      text.add(rows);
      images += images(page);
      firstPageBlank |= number == 1 && rows.isEmpty() && images > 0;
    }
    if (number == 0) {
      throw new RefusedPaper(Fault.Code.DAMAGED, "PDF 里没有页面，文件已损坏。");
    }
    var faults = new ArrayList<Fault>();
    if (ActiveContent.in(document)) {
      faults.add(new Fault(Fault.Code.MACROS, "PDF 带有脚本或启动程序的动作，请重新打印成不带脚本的 PDF 后再报。"));
    }
    if (text.blank()) {
      faults.add(new Fault(Fault.Code.NO_TEXT, "PDF 里没有文字，可能是扫描件；请报可编辑的文字稿或由文字稿导出的 PDF。"));
    } else if (firstPageBlank) {
      faults.add(new Fault(Fault.Code.NO_TEXT, "PDF 首页是图片，读不到文字；请报由文字稿导出的 PDF。"));
    }
    return text.reading(Format.PDF, faults, images, number);
  }

  private static int images(PDPage page) {
    var resources = page.getResources();
    int images = 0;
    if (resources != null) {
      for (var name : resources.getXObjectNames()) {
        if (resources.isImageXObject(name)) {
          images++;
        }
      }
    }
    return images;
  }
}
