package io.huiji.search.lucene;

import io.huiji.access.Access;
import io.huiji.access.Organisation;
import io.huiji.archive.Archive;
import io.huiji.audit.AuditLog;
import io.huiji.kernel.DataFolder;
import io.huiji.search.SearchIndex;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class LuceneConfiguration {

  @Bean
  IndexFolder indexFolder(DataFolder folder) {
    return new IndexFolder(folder.index());
  }

  @Bean
  OpenIndex openIndex(IndexFolder folder) {
    return new OpenIndex(folder);
  }

  @Bean
  LuceneIndexer indexer(
      Archive archive,
      Organisation organisation,
      IndexFolder folder,
      OpenIndex index,
      JdbcClient jdbc) {
    return new LuceneIndexer(
        archive,
        new Documents(organisation),
        folder,
        index,
        new JdbcIndexRegister(jdbc),
        LuceneIndexer.AT_ONCE);
  }

  /// The service answers meanwhile.
  @Bean
  @ConditionalOnWebApplication
  ApplicationListener<ApplicationReadyEvent> indexRehearsal(LuceneIndexer indexer) {
    return _ -> Thread.ofPlatform().daemon().name("index-rehearsal").start(indexer::rehearse);
  }

  @Bean
  SearchIndex searchIndex(
      OpenIndex index,
      LuceneIndexer indexer,
      Access access,
      AuditLog log,
      PlatformTransactionManager transactions,
      DataFolder folder) {
    var words = WordList.of(folder);
    indexer.tell(words.faults());
    return new LuceneSearch(
        index, indexer, access, log, new TransactionTemplate(transactions), words);
  }
}
