package io.huiji.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.HuijiApplication;
import io.huiji.access.Actor;
import io.huiji.access.OrganisationFile;
import io.huiji.access.OrganisationImport;
import io.huiji.access.Post;
import io.huiji.access.SampleOffice;
import io.huiji.access.Unit;
import io.huiji.access.User;
import io.huiji.archive.Archive;
import io.huiji.archive.Draft;
import io.huiji.archive.Sidecars;
import io.huiji.store.ContentStore;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The two modules as the house puts them together.
class ArchiveAndSearchTest {

  private static final LocalDateTime NOW = LocalDateTime.parse("2026-12-04T10:00:00");

  @TempDir Path folder;

  @Test
  void findWhatWasFiledAlsoAfterARestart() {
    try (var house = start()) {
      house
          .getBean(OrganisationImport.class)
          .load(OrganisationFile.parse(SampleOffice.yaml()), "system");
      var archive = house.getBean(Archive.class);
      var draft = Draft.minutes(1).text("原则通过《城乡低保标准实施方案》");
      draft.contents().forEach(house.getBean(ContentStore.class)::put);
      new TransactionTemplate(house.getBean(PlatformTransactionManager.class))
          .executeWithoutResult(_ -> archive.file(draft.filing()));
      assertThat(house.getBean(Sidecars.class).writeMissing()).isOne();
      var outcome = house.getBean(Indexer.class).catchUp();
      assertThat(outcome.indexed()).isOne();
      assertThat(outcome.troubles()).isEmpty();
    }

    try (var house = start()) {
      var results = house.getBean(SearchIndex.class).search(Query.of("低保标准"), mayor(), NOW);

      assertThat(results.hits()).extracting(Hit::number).containsExactly("〔2026〕1号");
      assertThat(house.getBean(Indexer.class).health().equal()).isTrue();
      assertThat(house.getBean(Indexer.class).catchUp().indexed()).isZero();
    }
  }

  private static Actor mayor() {
    return new Actor(new User("mayor", "区长"), Set.of(Post.MAYOR), Optional.<Unit>empty());
  }

  private ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(HuijiApplication.class)
        .web(WebApplicationType.NONE)
        .run("--huiji.data=" + folder);
  }
}
