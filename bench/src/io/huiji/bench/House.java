package io.huiji.bench;

import io.huiji.HuijiApplication;
import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.OrganisationFile;
import io.huiji.access.OrganisationImport;
import io.huiji.access.Post;
import io.huiji.access.Reader;
import io.huiji.archive.Archive;
import io.huiji.archive.Filing;
import io.huiji.archive.Filing.FiledFile;
import io.huiji.archive.RecordKind;
import io.huiji.kernel.Marking;
import io.huiji.search.Indexer;
import io.huiji.search.SearchIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The program itself over a folder of its own, with the sample office.
public final class House implements AutoCloseable {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 3);

  private final ConfigurableApplicationContext context;
  private final TransactionTemplate transactions;

  public House(Path folder) throws IOException {
    context =
        new SpringApplicationBuilder(HuijiApplication.class)
            .web(WebApplicationType.NONE)
            .run("--huiji.data=" + folder, "--spring.main.banner-mode=off");
    transactions = new TransactionTemplate(part(PlatformTransactionManager.class));
    try (var sample = House.class.getResourceAsStream("/organisation/sample.yaml")) {
      var yaml = new String(sample.readAllBytes(), StandardCharsets.UTF_8);
      part(OrganisationImport.class).load(OrganisationFile.parse(yaml), "system");
    }
  }

  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  public SearchIndex index() {
    return part(SearchIndex.class);
  }

  public Actor actor(String user) {
    return part(Organisation.class).actor(user, DAY).orElseThrow();
  }

  /// Files texts in one transaction, to be known by the mayor.
  ///
  /// @return their record ids
  public List<String> file(List<String> titles, List<String> texts, Post reader) {
    return transactions.execute(
        _ -> {
          var ids = new java.util.ArrayList<String>();
          for (var n = 0; n < texts.size(); n++) {
            ids.add(part(Archive.class).file(filing(reader + titles.get(n) + texts.get(n).hashCode(), titles.get(n), List.of(), texts.get(n), reader)).toString());
          }
          return ids;
        });
  }

  /// In one transaction.
  public void together(Runnable acts) {
    transactions.executeWithoutResult(_ -> acts.run());
  }

  /// A unit's paper, made up, to be known by one post.
  public static Filing filing(
      String key, String title, List<FiledFile> files, String text, Post reader) {
    return new Filing(
        key,
        RecordKind.PAPER,
        title,
        Optional.empty(),
        DAY,
        Optional.empty(),
        "区司法局",
        "justice",
        DAY.minusDays(3),
        Marking.custody("会后收回"),
        files,
        text,
        List.of(),
        List.of(),
        "",
        List.of(Reader.post(reader)),
        Optional.empty(),
        Optional.empty());
  }

  public void catchUp() {
    part(Indexer.class).catchUp();
  }

  @Override
  public void close() {
    context.close();
  }
}
