package io.huiji.document;

import io.huiji.calendar.OfficeClock;
import io.huiji.document.picture.ChildPictures;
import io.huiji.kernel.DataFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// The reader, the templates and the office program of this data folder; each starts when it is
/// first needed.
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

  @Bean
  @Lazy
  Templates templates(DataFolder folder, OfficeClock clock) {
    return OfficeTemplates.withOwn(folder.templates(), clock::today);
  }

  @Bean(destroyMethod = "close")
  @Lazy
  Converter converter(DataFolder folder) {
    var conversions = folder.cache().resolve("conversions");
    return Converters.office(conversions, folder.cache().resolve("office"), OfficeLimits.usual());
  }

  @Bean(destroyMethod = "close")
  @Lazy
  PaperReader paperReader() {
    return PaperReaders.pooled();
  }

  @Bean(destroyMethod = "close")
  @Lazy
  PagePictures pagePictures(DataFolder folder) {
    return ChildPictures.in(folder.cache().resolve("pictures"));
  }

  @Bean
  WorkFolder workFolder(DataFolder folder) {
    return WorkFolder.of(folder);
  }

  @Bean
  PdfBinder pdfBinder(WorkFolder folder) {
    return new PdfBinder(folder.path());
  }

  @Bean
  CopyPress copyPress(WorkFolder folder) {
    return new CopyPress(folder.path());
  }
}
