package io.huiji.store;

import io.huiji.kernel.DataFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The store and the readable files of this data folder.
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

  @Bean
  AtomicFiles atomicFiles(DataFolder folder) {
    var files = new AtomicFiles(folder.store().resolve(".unfinished"));
    files.sweep();
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
