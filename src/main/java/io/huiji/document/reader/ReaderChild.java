package io.huiji.document.reader;

import io.huiji.document.Reading;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The child process that parses papers: name and bytes come in on standard input, the reading goes
/// out on standard output, and nothing that a parser prints goes anywhere. It ends when its input
/// ends, and on its own when a paper takes far too long, so that none outlives its parent.
class ReaderChild {

  private static final Set<String> NETWORK = Set.of("http", "https", "ftp", "mailto");
  private static final long IDLE = Long.MAX_VALUE;
  private static final int OVERDUE = 4;

  private final AtomicLong deadline = new AtomicLong(IDLE);
  private final Duration limit;

  ReaderChild(Duration limit) {
    this.limit = limit;
  }

  public static void main(String[] arguments) throws IOException {
    new ReaderChild(Duration.ofMillis(Long.parseLong(arguments[0]))).serve();
  }

  /// Parses one paper; a test's child may do worse.
  Reading parse(String name, byte[] content) {
    return PaperParser.parse(name, content);
  }

  void serve() throws IOException {
    var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    var out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    silence();
    closeNetwork();
    Thread.ofPlatform().daemon().name("overdue").start(this::watch);
    while (true) {
      String name;
      try {
        name = ReadingCodec.string(in);
      } catch (EOFException e) {
        return;
      }
      var content = ReadingCodec.bytes(in);
      deadline.set(System.nanoTime() + limit.toNanos());
      var reading = parse(name, content);
      deadline.set(IDLE);
      ReadingCodec.write(out, reading);
    }
  }

  private void watch() {
    try {
      while (!overdue()) {
        Thread.sleep(Duration.ofSeconds(OVERDUE));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(OVERDUE);
  }

  private boolean overdue() {
    long until = deadline.get();
    return until != IDLE && System.nanoTime() - until > 0;
  }

  /// A parser that prints must neither disturb the protocol nor leave a paper's words in a log.
  private static void silence() {
    var nothing = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    System.setOut(nothing);
    System.setErr(nothing);
  }

  /// No parser may fetch anything, whatever a paper refers to.
  private static void closeNetwork() {
    URL.setURLStreamHandlerFactory(protocol -> NETWORK.contains(protocol) ? new Refusing() : null);
  }

  private static final class Refusing extends URLStreamHandler {
    @Override
    protected @Nullable URLConnection openConnection(URL address) throws IOException {
      throw new IOException("nothing is fetched");
    }
  }
}
