package io.huiji.operations.command;

import io.huiji.batch.ProgramEnd;
import io.huiji.operations.ExitCode;
import io.huiji.operations.FirstOffice;
import io.huiji.operations.OfficeFile;
import io.huiji.operations.schedule.Timekeeper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// {@code serve}: the web pages, until stopped; on this machine alone where nothing else is set. A
/// missing data folder is made with the sample office, or joins the office of a shared database.
@Command(
    name = "serve",
    description = "网页服务（缺省只在本机，见 docs/operations.md）",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  @Option(names = "--data", paramLabel = "DIR", description = "数据文件夹（缺省 HUIJI_DATA，再缺省 ./data）")
  private @Nullable Path data;

  @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "端口（缺省 8080）")
  private int port;

  private final CommandContext context;

  ServeCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    var root = context.console().resolve(folder());
    if (!Files.isDirectory(root.resolve("database"))) {
      begin(root);
    }
    return serve(context, root, port);
  }

  /// Serves until the process is asked to end.
  static int serve(CommandContext context, Path root, int port) {
    return context
        .installations()
        .serving(root, port, opened -> untilStopped(context, opened, port));
  }

  private static int untilStopped(CommandContext context, Installation opened, int port) {
    var stop = new CountDownLatch(1);
    var ended = new CountDownLatch(1);
    try (var _ = ProgramEnd.first(() -> stopAndWait(stop, ended));
        var _ = ServiceSocket.listen(opened);
        var _ = opened.part(Timekeeper.class).start()) {
      var out = context.console().out();
      out.println("网页服务已启动：" + address(opened, port) + "/sign-in （Ctrl+C 停止）");
      out.flush();
      stop.await();
      return ExitCode.DONE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return ExitCode.FAILED;
    } finally {
      opened.close();
      ended.countDown();
    }
  }

  private static String address(Installation opened, int port) {
    var settings = opened.part(Environment.class);
    var tls =
        Stream.of("bundle", "certificate", "key-store")
            .anyMatch(each -> settings.containsProperty("server.ssl." + each));
    return (tls ? "https://" : "http://") + settings.getProperty("server.address") + ":" + port;
  }

  /// The process ends when its hooks have: this one waits until the folder is closed.
  private static void stopAndWait(CountDownLatch stop, CountDownLatch ended) {
    stop.countDown();
    try {
      ended.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Path folder() {
    return Optional.ofNullable(data)
        .or(() -> Optional.ofNullable(System.getenv("HUIJI_DATA")).map(Path::of))
        .orElse(Path.of("data"));
  }

  private void begin(Path root) {
    var folder = NewInstallation.foldersIn(root);
    context
        .installations()
        .withNew(
            folder.root(),
            opened -> {
              context.console().out().println(moveIn(opened.part(FirstOffice.class)));
              return ExitCode.DONE;
            });
  }

  private static String moveIn(FirstOffice office) {
    return office.occupied()
        ? "数据库里已有单位和用户：这台服务加入其中"
        : "已新建示例单位的数据文件夹，首次密码见 " + office.moveIn(OfficeFile.sample());
  }
}
