package io.huiji.operations.command;

import io.huiji.batch.RunLock;
import io.huiji.kernel.DataFolder;
import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Opens the data folder in this process: waits for the folder's lock, then starts the program's
/// parts without its web pages.
record OwnProcess(Class<?> application) implements Installations {

  @Override
  public int with(CommandContext context, Path root, ToIntFunction<Installation> work) {
    var folder = new DataFolder(root);
    return withNew(folder.root(), work);
  }

  @Override
  public int withNew(Path root, ToIntFunction<Installation> work) {
    var folder = new DataFolder(root);
    try (var _ = RunLock.hold(folder);
        var installation = open(folder)) {
      return work.applyAsInt(installation);
    }
  }

  private Installation open(DataFolder folder) {
    var context =
        new SpringApplicationBuilder(application)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .registerShutdownHook(false)
            .lazyInitialization(true)
            .run("--huiji.data=" + folder.root());
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
