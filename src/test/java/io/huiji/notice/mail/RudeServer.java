package io.huiji.notice.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/// A mail server on a socket that does at each command what it is told: answers, hangs up, or says
/// nothing. It keeps what it took.
final class RudeServer implements AutoCloseable {

  static final String HANG_UP = "";
  static final String SILENCE = "...";

  private final ServerSocket socket;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
  private final Semaphore whole = new Semaphore(0);

  RudeServer() {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  /// @param command {@code EHLO}, {@code MAIL}, {@code RCPT}, {@code DATA}, or {@code .} for the
  ///   end of a mail
  void answer(String command, String reply) {
    answers.put(command, reply);
  }

  void behave() {
    answers.clear();
  }

  /// Each with its headers, in the order in which they were taken.
  List<String> taken() {
    return List.copyOf(taken);
  }

  /// Waits until the end of a mail has come in, whatever is answered.
  void awaitWhole() throws InterruptedException {
    whole.acquire();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        var connection = socket.accept();
        Thread.ofVirtual().start(() -> serve(connection));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection;
        var in =
            new BufferedReader(
                new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        var out = new OutputStreamWriter(connection.getOutputStream(), StandardCharsets.UTF_8)) {
      say(out, "220 rude");
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        var command = line.length() < 4 ? line : line.substring(0, 4);
        if (!answered(out, command, command.equals("DATA") ? "354 go on" : "250 fine")) {
          return;
        }
        if (command.equals("DATA") && !mail(in, out)) {
          return;
        }
      }
    } catch (IOException _) {
      // the client went away
    }
  }

  private boolean mail(BufferedReader in, Writer out) throws IOException {
    var text = new StringBuilder();
    for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      text.append(line).append('\n');
    }
    if (!answers.containsKey(".")) {
      taken.add(text.toString());
    }
    whole.release();
    return answered(out, ".", "250 taken");
  }

  private boolean answered(Writer out, String command, String usual) throws IOException {
    var answer = answers.getOrDefault(command, usual);
    if (answer.equals(SILENCE)) {
      return true;
    }
    if (answer.equals(HANG_UP)) {
      return false;
    }
    say(out, answer);
    return !command.equals("DATA") || answer.startsWith("354");
  }

  private static void say(Writer out, String line) throws IOException {
    out.write(line + "\r\n");
    out.flush();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
