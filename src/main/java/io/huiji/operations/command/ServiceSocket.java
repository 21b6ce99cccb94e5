package io.huiji.operations.command;

import io.huiji.kernel.DataFolder;
import io.huiji.operations.Console;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The door of a running service for commands on the same data folder: {@code huiji.sock} in the
/// folder, which only its owner may open. A command hands over its words, its directory and its
/// standard input, and gets back what the service prints and the exit code.
final class ServiceSocket implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ServiceSocket.class);

  /// Of a socket, on Linux and macOS alike.
  private static final int LONGEST_PATH = 100;

  private final Path path;
  private final ServerSocketChannel server;
  private final Installation opened;

  private ServiceSocket(Path path, ServerSocketChannel server, Installation opened) {
    this.path = path;
    this.server = server;
    this.opened = opened;
  }

  /// Listens until closed. Whoever calls holds the folder, so what lies there is left over.
  static ServiceSocket listen(Installation opened) throws IOException {
    var path = in(opened.folder());
    if (path.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
      throw new Misuse("数据文件夹的路径太长，命令将到不了服务：请换一个短一些的位置，现为 " + opened.folder().root());
    }
    Files.deleteIfExists(path);
    var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(path));
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
    var socket = new ServiceSocket(path, server, opened);
    Thread.ofPlatform().daemon().name("huiji-commands").start(socket::accept);
    return socket;
  }

  /// Hands a command to the service of this folder; empty when none answers.
  static Optional<Integer> hand(DataFolder folder, Console console, String... arguments) {
    var path = in(folder);
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
      return Optional.of(hand(channel, console, arguments));
    } catch (IOException e) {
      LOG.debug("no service answers at {}", path, e);
      return Optional.empty();
    }
  }

  private static int hand(SocketChannel channel, Console console, String... arguments)
      throws IOException {
    var out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
    HandedCommand.of(console, arguments).write(out);
    out.flush();
    var in = new DataInputStream(Channels.newInputStream(channel));
    try {
      return Frames.copy(in, console);
    } catch (IOException e) {
      throw new UncheckedIOException("服务中途停止，命令可能没有办完，请查看日志后再试", e);
    }
  }

  private void accept() {
    while (server.isOpen()) {
      try {
        var channel = server.accept();
        Thread.ofPlatform().daemon().name("huiji-command").start(() -> serve(channel));
      } catch (IOException e) {
        LOG.debug("the door is closed", e);
      }
    }
  }

  private void serve(SocketChannel channel) {
    try (channel) {
      var command = HandedCommand.read(new DataInputStream(Channels.newInputStream(channel)));
      var frames = new Frames(Channels.newOutputStream(channel));
      var code =
          new CommandTree(new KeptOpen(opened)).run(frames.console(command), command.arguments());
      frames.end(code);
    } catch (IOException e) {
      LOG.warn("a command's caller went away", e);
    }
  }

  private static Path in(DataFolder folder) {
    return folder.root().resolve("huiji.sock");
  }

  @Override
  public void close() {
    try {
      server.close();
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
