package io.huiji.document.reader.office;

import io.huiji.document.Fault;
import io.huiji.document.Format;
import io.huiji.document.Reading;
import io.huiji.document.reader.guard.RefusedPaper;
import io.huiji.document.reader.plain.TextLines;
import io.huiji.document.reader.word.DocReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.extractor.OldExcelExtractor;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Looks into an OLE container and reads what it holds.
public final class OleReader {

  private final DirectoryNode root;
  private final Format format;

  private OleReader(DirectoryNode root, boolean kingsoftName) {
    this.root = root;
    this.format = format(root, kingsoftName);
  }

  /// What was found, and what reading it gave.
  ///
  /// @param kingsoftName whether the file is named as WPS names its documents
  public static Reading read(byte[] content, boolean kingsoftName) {
    try (var file = new POIFSFileSystem(new ByteArrayInputStream(content))) {
      return new OleReader(file.getRoot(), kingsoftName).guarded();
    } catch (IOException e) {
      return damaged(Format.UNKNOWN);
    }
  }

  private static Format format(DirectoryNode root, boolean kingsoftName) {
    if (root.hasEntryCaseInsensitive("WordDocument")) {
      return kingsoftName ? Format.WPS_KINGSOFT : Format.DOC;
    }
    if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
      return Format.XLS;
    }
    if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
      return Format.PPT;
    }
    return WorksText.present(root) ? Format.WPS_WORKS : Format.OTHER;
  }

  private Reading guarded() throws IOException {
    if (root.hasEntryCaseInsensitive("EncryptedPackage")
        || root.hasEntryCaseInsensitive("EncryptionInfo")
        || root.hasEntryCaseInsensitive("\u0009DRMContent")) {
      return encrypted(Format.UNKNOWN);
    }
    try {
      return read();
    } catch (EncryptedDocumentException e) {
      return encrypted(format);
    } catch (OldFileFormatException e) {
      return old();
    } catch (RefusedPaper e) {
      return Reading.unreadable(format, e.fault());
    } catch (RuntimeException e) {
      return damaged(format);
    }
  }

  private Reading read() throws IOException {
    return switch (format) {
      case DOC, WPS_KINGSOFT -> DocReader.read(root, format, faults());
      case XLS -> XlsReader.read(root, faults());
      case PPT -> PptReader.read(root, faults());
      case WPS_WORKS -> WorksText.read(root);
      default ->
          Reading.unreadable(
              Format.OTHER, new Fault(Fault.Code.UNSUPPORTED, "不是可以报送的文件类型；请另存为 docx 或 PDF 后再报。"));
    };
  }

  /// Files of Word 6, Word 95, Excel 5 and before: their text without layout.
  private Reading old() throws IOException {
    try {
      return TextLines.read(format, oldText());
    } catch (EncryptedDocumentException e) {
      return encrypted(format);
    } catch (RuntimeException e) {
      return Reading.unreadable(
          format, new Fault(Fault.Code.UNSUPPORTED, "文件是很旧的版本，读不出来；请用新版软件另存后再报。"));
    }
  }

  private String oldText() throws IOException {
    if (format == Format.XLS) {
      try (var extractor = new OldExcelExtractor(root)) {
        return extractor.getText();
      }
    }
    try (var extractor = new Word6Extractor(new HWPFOldDocument(root))) {
      return extractor.getText();
    }
  }

  private List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    if (macros(root, 0)) {
      faults.add(new Fault(Fault.Code.MACROS, "文件带有宏，请另存为不带宏的格式后再报。"));
    }
    return faults;
  }

  private static boolean macros(DirectoryNode directory, int depth) {
    for (var entry : directory) {
      var name = entry.getName();
      if (name.equalsIgnoreCase("Macros")
          || name.equalsIgnoreCase("_VBA_PROJECT_CUR")
          || name.equalsIgnoreCase("_VBA_PROJECT")
          || name.equalsIgnoreCase("VBA")) {
        return true;
      }
      if (depth < 4 && entry instanceof DirectoryNode inner && macros(inner, depth + 1)) {
        return true;
      }
    }
    return false;
  }

  private static Reading encrypted(Format format) {
    return Reading.unreadable(format, new Fault(Fault.Code.ENCRYPTED, "文件设有密码或权限保护，请去掉后再报。"));
  }

  private static Reading damaged(Format format) {
    return Reading.unreadable(format, new Fault(Fault.Code.DAMAGED, "文件内部结构有错误，读不出来；请重新保存后再报。"));
  }
}
