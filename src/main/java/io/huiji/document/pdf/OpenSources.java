package io.huiji.document.pdf;

import io.huiji.document.Binding;
import io.huiji.document.UnbindablePart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/// The PDFs of a binding while it is written; closed together.
final class OpenSources implements AutoCloseable {

  private final StreamCacheCreateFunction cache;
  private final List<PDDocument> documents = new ArrayList<>();

  OpenSources(StreamCacheCreateFunction cache) {
    this.cache = cache;
  }

  /// @param number of the part, to name it where it has no bookmark
  Source open(Binding.Part part, int number) {
    var name = part.bookmark().isBlank() ? "第" + number + "部分" : part.bookmark();
    try {
      var document = Loader.loadPDF(bytes(part.pages()), cache);
      documents.add(document);
      if (document.getNumberOfPages() == 0) {
        throw new UnbindablePart(name, "PDF 文件没有页面");
      }
      return new Source(name, document);
    } catch (IOException e) {
      throw unbindable(name, e);
    }
  }

  private static RandomAccessRead bytes(Binding.Pages pages) throws IOException {
    return switch (pages) {
      case Binding.InMemory(var pdf) -> new RandomAccessReadBuffer(pdf);
      case Binding.OnDisk(var pdf) -> new RandomAccessReadBufferedFile(pdf);
      case Binding.Kept(_, _, var again) -> new RandomAccessReadBuffer(again.get());
    };
  }

  private static UnbindablePart unbindable(String name, Exception cause) {
    var unbindable = new UnbindablePart(name, "PDF 文件打不开或已损坏");
    unbindable.initCause(cause);
    return unbindable;
  }

  @Override
  public void close() throws IOException {
    for (var document : documents) {
      document.close();
    }
  }

  /// One opened PDF and the name it goes by.
  record Source(String name, PDDocument document) {

    List<PDPage> importInto(PDDocument bound) {
      try {
        var interactive = document.getDocumentCatalog().getAcroForm();
        if (interactive != null) {
          interactive.flatten();
        }
        var places = new IdentityHashMap<COSDictionary, PDPage>();
        var imported = new ArrayList<PDPage>();
        for (var page : document.getPages()) {
          var copy = bound.importPage(page);
          copy.setResources(page.getResources());
          places.put(page.getCOSObject(), copy);
          imported.add(copy);
        }
        imported.forEach(page -> new LooseEnds(places).tie(page));
        return imported;
      } catch (IOException | RuntimeException e) {
        throw unbindable(name, e);
      }
    }
  }
}
