package io.huiji;

import com.zaxxer.hikari.HikariDataSource;
import io.huiji.calendar.OfficeClock;
import io.huiji.database.Database;
import io.huiji.database.DatabaseChoice;
import io.huiji.kernel.DataFolder;
import io.huiji.profile.RuleProfiles;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What every module stands on: the data folder, its database, the office's clock.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class HuijiConfiguration {

  @Bean
  DataFolder dataFolder(@Value("${huiji.data}") Path root) {
    return new DataFolder(root);
  }

  /// The database is at the present schema before anybody gets a connection.
  @Bean
  HikariDataSource dataSource(DataFolder folder, DatabaseSettings settings) {
    var embedded = settings.url().isBlank();
    DatabaseChoice.hold(folder.database(), embedded);
    return embedded
        ? Database.openEmbedded(folder.database())
        : Database.openShared(settings.url(), settings.user(), settings.password());
  }

  @Bean
  OfficeClock officeClock(RuleProfiles profiles) {
    return OfficeClock.system(profiles.timeZone());
  }
}
