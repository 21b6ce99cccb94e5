package io.huiji;

import io.huiji.operations.Commands;
import io.huiji.operations.Console;

/// Where the program begins: one command, one exit code.
public final class Huiji {

  private Huiji() {}

  public static void main(String[] arguments) {
    var console = Console.ofProcess();
    System.exit(new Commands(HuijiApplication.class).run(console, arguments));
  }
}
