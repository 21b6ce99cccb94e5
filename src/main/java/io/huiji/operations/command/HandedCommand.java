package io.huiji.operations.command;

import io.huiji.operations.Console;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A command on its way to the service.
///
/// @param input standard input, only where the command reads it
/// @param watched whether the caller's standard error is a terminal
record HandedCommand(Path directory, String[] arguments, byte[] input, boolean watched) {

  private static final int LONGEST = 16 * 1024 * 1024;

  static HandedCommand of(Console console, String... arguments) throws IOException {
    var reads = List.of(arguments).contains("-");
    return new HandedCommand(
        console.directory(),
        arguments,
        reads ? console.in().readAllBytes() : new byte[0],
        console.watched());
  }

  void write(DataOutputStream out) throws IOException {
    write(out, directory.toString());
    out.writeInt(arguments.length);
    for (var argument : arguments) {
      write(out, argument);
    }
    write(out, input);
    out.writeBoolean(watched);
  }

  static HandedCommand read(DataInputStream in) throws IOException {
    var directory = Path.of(text(in));
    var arguments = new String[checked(in.readInt())];
    for (var index = 0; index < arguments.length; index++) {
      arguments[index] = text(in);
    }
    return new HandedCommand(directory, arguments, bytes(in), in.readBoolean());
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    write(out, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(bytes(in), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    return in.readNBytes(checked(in.readInt()));
  }

  private static int checked(int length) throws IOException {
    if (length < 0 || length > LONGEST) {
      throw new IOException("not a command: " + length);
    }
    return length;
  }
}
