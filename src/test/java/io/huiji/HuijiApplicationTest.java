package io.huiji;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.audit.AuditLog;
import io.huiji.kernel.DataFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole house starts on an empty data folder, and again on the one that it left.
class HuijiApplicationTest {

  @TempDir Path folder;

  @Test
  void startsTwiceOnOneDataFolder() {
    for (var time = 0; time < 2; time++) {
      try (var context = start()) {
        assertThat(context.getBean(DataFolder.class).root()).isEqualTo(folder);
        assertThat(context.getBean(AuditLog.class).verify().whole()).isTrue();
      }
    }
    assertThat(folder.resolve("database/huiji.mv.db")).exists();
  }

  private ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(HuijiApplication.class)
        .web(WebApplicationType.NONE)
        .run("--huiji.data=" + folder);
  }
}
