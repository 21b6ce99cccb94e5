package io.huiji.operations.command;

import io.huiji.batch.Headway;
import io.huiji.operations.Console;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The option of every long command: whether it tells on standard error how far it has come. Unless
/// said otherwise it does so on a terminal alone, so that scripts see nothing but what they ask
/// for.
final class ToldHeadway {

  @Option(
      names = "--progress",
      negatable = true,
      description = "把进度写到标准错误（不写的，在终端上才写；--no-progress 不写）")
  private @Nullable Boolean asked;

  <T> T during(Console console, Supplier<T> work) {
    var told = asked == null ? console.watched() : asked;
    return told ? Headway.told(new HeadwayLines(console.err()), work) : work.get();
  }
}
