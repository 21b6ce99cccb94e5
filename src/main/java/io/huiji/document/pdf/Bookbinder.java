package io.huiji.document.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiji.document.Binding;
import io.huiji.document.Bound;
import io.huiji.kernel.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// Binds parts into one file. Sources stay open until the file is written, because imported pages
/// read from them; what does not fit into memory goes to files in the work folder.
public final class Bookbinder {

  private static final long IN_MEMORY = 32L << 20;

  private final Path workFolder;

  public Bookbinder(Path workFolder) {
    this.workFolder = workFolder;
  }

  public Bound bind(Binding binding, Path target) {
    try {
      Files.createDirectories(workFolder);
      var folder = target.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      var temporary = Files.createTempFile(folder, ".binding-", ".part");
      try {
        var firstPages = write(binding, temporary);
        return settle(temporary, target, firstPages);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Binding.Kept keep(String name, Supplier<byte[]> again) {
    var pdf = again.get();
    try (var open = new OpenSources(cache())) {
      var pages = open.open(Binding.Part.of(pdf, name), 1).document().getNumberOfPages();
      return new Binding.Kept(Digest.of(pdf), pages, again);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Integer> write(Binding binding, Path file) throws IOException {
    try (var open = new OpenSources(cache());
        var bound = new PDDocument(cache())) {
      var numbers = PageNumbers.in(bound);
      var bookmarks = new Bookmarks();
      var firstPages = new ArrayList<Integer>();
      for (var part : binding.parts()) {
        startOnRightHandPage(bound, part);
        firstPages.add(bound.getNumberOfPages() + 1);
        add(bound, part, open.open(part, firstPages.size()), numbers, bookmarks);
      }
      bookmarks.addTo(bound);
      describe(bound, binding);
      bound.save(file.toFile());
      return firstPages;
    }
  }

  private static void startOnRightHandPage(PDDocument bound, Binding.Part part) {
    if (part.rightHand() && bound.getNumberOfPages() % 2 == 1) {
      bound.addPage(new PDPage(PDRectangle.A4));
    }
  }

  private static void add(
      PDDocument bound,
      Binding.Part part,
      OpenSources.Source source,
      PageNumbers numbers,
      Bookmarks bookmarks)
      throws IOException {
    var pages = source.importInto(bound);
    bookmarks.add(part.bookmark(), part.level(), pages.getFirst());
    if (part.numbered()) {
      var number = bound.getNumberOfPages() - pages.size();
      for (var page : pages) {
        numbers.stamp(page, ++number);
      }
    }
  }

  private static void describe(PDDocument bound, Binding binding) throws IOException {
    var information = new PDDocumentInformation();
    information.setTitle(binding.title());
    information.setAuthor(binding.author());
    information.setProducer("Huiji");
    var dated = calendar(binding.dated());
    information.setCreationDate(dated);
    information.setModificationDate(dated);
    bound.setDocumentInformation(information);
    bound.setDocumentId(identity(binding));
    bound.setVersion(1.7f);
    var catalog = bound.getDocumentCatalog();
    catalog.setLanguage("zh-CN");
    var preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
  }

  private static GregorianCalendar calendar(LocalDateTime dated) {
    var calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.ofHours(8)));
    calendar.setTimeInMillis(
        dated
                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                .toEpochSecond(ZoneOffset.ofHours(8))
            * 1000);
    return calendar;
  }

  /// The file's id comes from what is bound, never from the clock.
  private static long identity(Binding binding) throws IOException {
    var identity = Digest.sha256();
    for (var part : binding.parts()) {
      identity.update(
          switch (part.pages()) {
            case Binding.InMemory(var pdf) -> Digest.sha256().digest(pdf);
            case Binding.OnDisk(var pdf) -> HexFormat.of().parseHex(digest(pdf).hex());
            case Binding.Kept(var digest, _, _) -> HexFormat.of().parseHex(digest.hex());
          });
      identity.update(
          (part.bookmark() + part.level() + part.numbered() + part.rightHand()).getBytes(UTF_8));
    }
    return ByteBuffer.wrap(identity.digest()).getLong();
  }

  private static Bound settle(Path temporary, Path target, List<Integer> firstPages)
      throws IOException {
    int pages;
    try (var opened = Loader.loadPDF(temporary.toFile())) {
      pages = opened.getNumberOfPages();
    }
    if (pages < firstPages.getLast()) {
      throw new IOException("the bound file lost pages: " + pages + " of " + firstPages);
    }
    var digest = digest(temporary);
    try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(
        temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return new Bound(target, digest, pages, firstPages);
  }

  private static Digest digest(Path file) throws IOException {
    var digest = Digest.sha256();
    try (var in = Files.newInputStream(file)) {
      var buffer = new byte[1 << 16];
      for (int read; (read = in.read(buffer)) > 0; ) {
        digest.update(buffer, 0, read);
      }
    }
    return new Digest(HexFormat.of().formatHex(digest.digest()));
  }

  StreamCacheCreateFunction cache() {
    return MemoryUsageSetting.setupMixed(IN_MEMORY).setTempDir(workFolder.toFile()).streamCache;
  }
}
