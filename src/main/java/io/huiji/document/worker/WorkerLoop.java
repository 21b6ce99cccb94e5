package io.huiji.document.worker;

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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The child's side: requests come in on standard input, answers go out on standard output, and
/// nothing that a library prints goes anywhere. It ends when its input ends.
///
/// This class is loaded beside libraries of other versions; it knows nothing but the JDK.
public final class WorkerLoop {

  private static final Set<String> NETWORK = Set.of("http", "https", "ftp", "mailto");

  private WorkerLoop() {}

  /// Answers one request; what it throws ends the child.
  @FunctionalInterface
  public interface Work {
    byte[] answer(byte[] request) throws IOException;
  }

  /// @throws IOException when a pipe breaks or the work fails
  public static void serve(Work work) throws IOException {
    var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    var out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    silence();
    closeNetwork();
    out.writeInt(0); // ready: an empty answer to nothing
    out.flush();
    while (true) {
      byte[] request;
      try {
        request = in.readNBytes(in.readInt());
      } catch (EOFException _) {
        return;
      }
      var answer = work.answer(request);
      out.writeInt(answer.length);
      out.write(answer);
      out.flush();
    }
  }

  private static void silence() {
    var nothing = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    System.setOut(nothing);
    System.setErr(nothing);
  }

  /// No library may fetch anything, whatever a paper refers to.
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
