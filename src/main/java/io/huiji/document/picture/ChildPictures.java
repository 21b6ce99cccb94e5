package io.huiji.document.picture;

import io.huiji.document.PagePictures;
import io.huiji.document.worker.WorkerFailure;
import io.huiji.document.worker.WorkerLimits;
import io.huiji.document.worker.Workers;
import io.huiji.store.Leftovers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Asks one of a few children; who comes when all are busy waits a while and is then told so.
public final class ChildPictures implements PagePictures {

  private static final WorkerLimits LIMITS = new WorkerLimits(320, Duration.ofSeconds(40), 500);
  private static final int CHILDREN = 2;
  private static final String SHOWING = "showing-";
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(45);

  /// What a name across a page may hold.
  private static final int LONGEST_WORDS = 200;

  private final Path workFolder;
  private final List<Workers> all;
  private final BlockingQueue<Workers> idle;

  ChildPictures(Path workFolder, WorkerLimits limits, int children) {
    this.workFolder = Leftovers.sweep(workFolder, SHOWING + "*");
    this.all =
        IntStream.range(0, children)
            .mapToObj(
                _ ->
                    new Workers(
                        PictureChild.class.getName(),
                        System.getProperty("java.class.path", ""),
                        workFolder,
                        limits))
            .toList();
    this.idle = new ArrayBlockingQueue<>(children, true, all);
  }

  /// @param workFolder for the children's temporary files
  public static PagePictures in(Path workFolder) {
    return new ChildPictures(workFolder, LIMITS, CHILDREN);
  }

  @Override
  public Picture page(Path pdf, int page, String across) {
    var words = across.length() <= LONGEST_WORDS ? across : across.substring(0, LONGEST_WORDS);
    var request = new Frame.Request(pdf.toAbsolutePath(), page, words);
    try {
      var child = idle.poll(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
      return child == null ? new Picture.Unshowable("现在查阅的人多，请过一分钟再看这一页") : ask(child, request);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Picture.Unshowable("服务正在停止，请稍后再看");
    }
  }

  @Override
  public Picture page(byte[] pdf, int page, String across) {
    try {
      Files.createDirectories(workFolder);
      var file = Files.createTempFile(workFolder, SHOWING, ".pdf");
      try {
        Files.write(file, pdf);
        return page(file, page, across);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Picture ask(Workers child, Frame.Request request) {
    try {
      return Frame.picture(child.ask(request.bytes()));
    } catch (WorkerFailure failure) {
      return new Picture.Unshowable(failure.inWords());
    } finally {
      idle.add(child);
    }
  }

  @Override
  public void close() {
    all.forEach(Workers::close);
  }
}
