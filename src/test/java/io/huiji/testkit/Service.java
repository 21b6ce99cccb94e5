package io.huiji.testkit;

import io.huiji.HuijiApplication;
import io.huiji.access.Accounts;
import io.huiji.access.OrganisationFile;
import io.huiji.access.OrganisationImport;
import io.huiji.calendar.OfficeClock;
import io.huiji.kernel.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The whole house serving its pages on a free port, with the sample office in it. Start one for a
/// class, not one for a test.
public final class Service implements AutoCloseable {

  /// Of every user whose own password has been set by {@link #signIn}.
  public static final String PASSWORD = "own-password-of-a-user";

  private final ConfigurableApplicationContext context;

  private Service(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /// @param settings more of them, {@code --huiji.entry.idle=PT5S}
  public static Service start(Path folder, String... settings) {
    return start(folder, _ -> {}, settings);
  }

  /// With a clock that the test sets.
  public static Service start(Path folder, SettableClock clock, String... settings) {
    return start(folder, context -> instead(context, clock), settings);
  }

  private static void instead(ConfigurableApplicationContext context, SettableClock clock) {
    ((GenericApplicationContext) context)
        .registerBean(
            "testClock",
            OfficeClock.class,
            clock::office,
            definition -> definition.setPrimary(true));
  }

  private static Service start(
      Path folder, ApplicationContextInitializer<?> parts, String... settings) {
    var service = open(folder, parts, settings);
    service.bean(OrganisationImport.class).load(OrganisationFile.parse(sample()), "system");
    return service;
  }

  /// With some of its parts replaced by a test's own.
  public static Service startWith(
      Path folder, ApplicationContextInitializer<?> parts, String... settings) {
    var service = open(folder, parts, settings);
    service.bean(OrganisationImport.class).load(OrganisationFile.parse(sample()), "system");
    return service;
  }

  /// On a folder that another has left.
  public static Service open(Path folder, String... settings) {
    return open(folder, _ -> {}, settings);
  }

  private static Service open(
      Path folder, ApplicationContextInitializer<?> parts, String... settings) {
    folders(folder);
    return new Service(
        new SpringApplicationBuilder(HuijiApplication.class)
            .initializers(parts)
            .registerShutdownHook(false)
            .initializers(parts)
            .run(
                Stream.concat(
                        Stream.of(
                            "--huiji.data=" + folder,
                            "--spring.main.web-application-type=servlet",
                            "--server.port=0"),
                        Stream.of(settings))
                    .toArray(String[]::new)));
  }

  private static void folders(Path root) {
    var folder = new DataFolder(root);
    try {
      for (var path : List.of(folder.store(), folder.index())) {
        Files.createDirectories(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public ConfigurableApplicationContext context() {
    return context;
  }

  public int port() {
    var server = ((WebServerApplicationContext) context).getWebServer();
    if (server == null) {
      throw new IllegalStateException("there is no web server");
    }
    return server.getPort();
  }

  /// Somebody who has not signed in.
  public Visitor visitor() {
    return new Visitor("http://127.0.0.1:" + port());
  }

  /// Sees to it that this user has a password of his own.
  public void account(String user) {
    var accounts = bean(Accounts.class);
    if (accounts.check(user, PASSWORD) != Accounts.SignIn.ADMITTED) {
      accounts.create(user);
      accounts.change(user, PASSWORD);
    }
  }

  /// Somebody with a password of his own, signed in.
  public Visitor signIn(String user) {
    account(user);
    var visitor = visitor();
    visitor.signIn(user, PASSWORD);
    return visitor;
  }

  /// Which of these acts were done, in their order, as the log has them.
  public List<String> logged(String... acts) {
    return bean(JdbcClient.class)
        .sql(
            """
            select act from audit_entries
            where act in (:acts) and outcome = 'done' order by number
            """)
        .param("acts", List.of(acts))
        .query(String.class)
        .list();
  }

  private static String sample() {
    try (var stream = Service.class.getResourceAsStream("/organisation/sample.yaml")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
