package io.huiji.packet;

import io.huiji.document.PdfBinder;
import io.huiji.kernel.DataFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the packet needs from elsewhere.
@Configuration(proxyBeanMethods = false)
class PacketConfiguration {

  @Bean
  PdfBinder pdfBinder(DataFolder folder) {
    return new PdfBinder(folder.cache().resolve("binding"));
  }
}
