package io.huiji.store;

import io.huiji.kernel.DataFolder;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The store and the readable files of this data folder.
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

  /// Services that share a database share the store, too: what another is writing just now stays.
  private static final Duration ANOTHERS = Duration.ofHours(1);

  @Bean
  AtomicFiles atomicFiles(DataFolder folder, @Value("${huiji.database.url:}") String database) {
    var files = new AtomicFiles(folder.store().resolve(".unfinished"));
    files.sweep(database.isBlank() ? Duration.ZERO : ANOTHERS);
    return files;
  }

  @Bean
  ContentStore contentStore(DataFolder folder, AtomicFiles files) {
    return new FileContentStore(folder.store(), files);
  }

  @Bean
  OutFolder outFolder(DataFolder folder, AtomicFiles files) {
    return new DataOutFolder(folder, files);
  }
}
