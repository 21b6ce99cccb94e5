package io.huiji.operations.command;

import io.huiji.operations.Console;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// What the service sends back while it performs a command: pieces of both streams, then the exit
/// code.
final class Frames {

  private static final int OUT = 1;
  private static final int ERR = 2;
  private static final int END = 3;

  private final DataOutputStream stream;

  Frames(OutputStream stream) {
    this.stream = new DataOutputStream(stream);
  }

  /// A console whose streams end at the caller's.
  Console console(HandedCommand command) {
    return new Console(
        command.directory(),
        new ByteArrayInputStream(command.input()),
        new PrintStream(new Piece(OUT), false, StandardCharsets.UTF_8),
        new PrintStream(new Piece(ERR), true, StandardCharsets.UTF_8),
        command.watched());
  }

  void end(int code) throws IOException {
    synchronized (stream) {
      stream.writeByte(END);
      stream.writeInt(code);
      stream.flush();
    }
  }

  /// Copies to the caller's console until the end.
  ///
  /// @return the exit code
  static int copy(DataInputStream in, Console console) throws IOException {
    while (true) {
      var type = in.readByte();
      var number = in.readInt();
      if (type == END) {
        return number;
      }
      var target = type == OUT ? console.out() : console.err();
      target.write(in.readNBytes(number));
      target.flush();
    }
  }

  private final class Piece extends OutputStream {

    private final int type;

    Piece(int type) {
      this.type = type;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      synchronized (stream) {
        stream.writeByte(type);
        stream.writeInt(length);
        stream.write(bytes, offset, length);
        stream.flush();
      }
    }
  }
}
