package io.huiji.operations.command;

import io.huiji.batch.RunLock;
import io.huiji.kernel.DataFolder;
import io.huiji.operations.UnfitSetting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;

/// Opens the data folder in this process, unless a service has it: then the command goes there.
/// Where another command has it, this one waits.
record OwnProcess(Class<?> application) implements Installations {

  private static final long LOOK_AGAIN = Duration.ofMillis(100).toNanos();

  @Override
  public int with(CommandContext context, Path root, ToIntFunction<Installation> work) {
    var folder = new DataFolder(root);
    while (true) {
      var lock = RunLock.tryHold(folder);
      if (lock.isPresent()) {
        return locked(lock.get(), folder, work);
      }
      var handed = ServiceSocket.hand(folder, context.console(), context.arguments());
      if (handed.isPresent()) {
        return handed.get();
      }
      LockSupport.parkNanos(LOOK_AGAIN);
    }
  }

  @Override
  public int withNew(Path root, ToIntFunction<Installation> work) {
    var folder = new DataFolder(root);
    return locked(RunLock.hold(folder), folder, work);
  }

  @Override
  public int serving(Path root, int port, ToIntFunction<Installation> work) {
    var folder = new DataFolder(root);
    var lock =
        RunLock.tryHold(folder).orElseThrow(() -> new Misuse("“" + root + "”已由另一个 huiji 打开：请先停止它"));
    try (lock;
        var installation = openWithPages(folder, port)) {
      return work.applyAsInt(installation);
    }
  }

  private Installation openWithPages(DataFolder folder, int port) {
    try {
      return open(folder, "--spring.main.web-application-type=servlet", "--server.port=" + port);
    } catch (ApplicationContextException e) {
      throw notListening(e, port);
    }
  }

  /// Mostly a port that is taken or a certificate that cannot be read. What the door itself says of
  /// a setting stands.
  private static RuntimeException notListening(ApplicationContextException failure, int port) {
    var causes = Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause).toList();
    if (causes.stream().anyMatch(UnfitSetting.class::isInstance)) {
      return failure;
    }
    if (causes.stream().anyMatch(PortInUseException.class::isInstance)) {
      return new Misuse("端口 " + port + " 已被占用：请用 --port 另指一个");
    }
    return new Misuse(
        "没有启动网页服务（TLS 的证书、密钥等设置见 docs/operations.md）：" + FailureLog.keep(causes.getLast()));
  }

  private int locked(RunLock lock, DataFolder folder, ToIntFunction<Installation> work) {
    try (lock;
        var installation = open(folder)) {
      return work.applyAsInt(installation);
    }
  }

  private Installation open(DataFolder folder, String... more) {
    var settings = new String[more.length + 1];
    settings[0] = "--huiji.data=" + folder.root();
    System.arraycopy(more, 0, settings, 1, more.length);
    var context =
        new SpringApplicationBuilder(application)
            .logStartupInfo(false)
            .registerShutdownHook(false)
            .run(settings);
    return new Opened(folder, context);
  }

  private record Opened(DataFolder folder, ConfigurableApplicationContext context)
      implements Installation {

    @Override
    public <T> T part(Class<T> type) {
      return context.getBean(type);
    }

    @Override
    public void close() {
      context.close();
    }
  }
}
