package io.huiji.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.HuijiApplication;
import io.huiji.access.Organisation;
import io.huiji.access.OrganisationFile;
import io.huiji.access.OrganisationImport;
import io.huiji.act.Act;
import io.huiji.act.ActFields;
import io.huiji.act.ActFiles;
import io.huiji.act.ActResult;
import io.huiji.act.Acts;
import io.huiji.act.Caller;
import io.huiji.calendar.OfficeClock;
import io.huiji.document.Converter;
import io.huiji.kernel.Marking;
import io.huiji.kernel.SubmissionId;
import io.huiji.kernel.TopicId;
import io.huiji.meeting.Card;
import io.huiji.meeting.HandedIn;
import io.huiji.meeting.Topics;
import io.huiji.rules.Finding;
import io.huiji.rules.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.support.TransactionOperations;
import org.yaml.snakeyaml.Yaml;

/// The whole house on a test's database with the sample office in it, in which people act.
public final class Office implements AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final TestDatabase database;

  private Office(ConfigurableApplicationContext context, TestDatabase database) {
    this.context = context;
    this.database = database;
  }

  public static Office sample(TestDatabase database, Path folder) {
    return of(database, folder, shipped("/organisation/sample.yaml"));
  }

  /// With another office program than the machine's.
  public static Office sample(TestDatabase database, Path folder, Converter converter) {
    return sample(database, folder, context -> instead(context, converter));
  }

  public static Office of(TestDatabase database, Path folder, String organisation) {
    return loaded(opened(database, folder), organisation);
  }

  private static Office loaded(Office office, String organisation) {
    office
        .context
        .getBean(OrganisationImport.class)
        .load(OrganisationFile.parse(organisation), "system");
    return office;
  }

  /// The sample office with some of its parts replaced by a test's own.
  public static Office sample(
      TestDatabase database, Path folder, ApplicationContextInitializer<?> parts) {
    return loaded(opened(database, folder, parts), shipped("/organisation/sample.yaml"));
  }

  /// On a folder and database that another office has left.
  public static Office opened(TestDatabase database, Path folder) {
    return opened(database, folder, _ -> {});
  }

  private static Office opened(
      TestDatabase database, Path folder, ApplicationContextInitializer<?> parts) {
    var context =
        new SpringApplicationBuilder(HuijiApplication.class)
            .web(WebApplicationType.NONE)
            .initializers(parts)
            .run(
                "--huiji.data=" + folder,
                "--huiji.database.url=" + database.url(),
                "--huiji.database.user=" + database.user());
    return new Office(context, database);
  }

  /// On what another office has left, with another office program than the machine's.
  public static Office opened(TestDatabase database, Path folder, Converter converter) {
    return opened(database, folder, context -> instead(context, converter));
  }

  private static void instead(ConfigurableApplicationContext context, Converter converter) {
    ((GenericApplicationContext) context)
        .registerBean(
            "otherConverter",
            Converter.class,
            () -> converter,
            definition -> definition.setPrimary(true));
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public TestDatabase database() {
    return database;
  }

  /// What somebody does at a time of the office: {@code {act: hold-meeting, meeting: 2026-12-03}}.
  public ActResult act(String user, String at, String yaml) {
    var time = LocalDateTime.parse(at);
    return bean(OfficeClock.class)
        .at(time, () -> bean(Acts.class).perform(parsed(user, time, yaml)));
  }

  /// As somebody does it who signed in on a page, and sent these files with it.
  public ActResult signedIn(String user, String at, String yaml, Map<String, byte[]> files) {
    var time = LocalDateTime.parse(at);
    var act = parsed(user, time, yaml);
    var caller = Caller.signedIn(ActFiles.sent(files));
    return at(
        at,
        () ->
            bean(Acts.class).perform(new Act(act.name(), act.fields(), act.actor(), time, caller)));
  }

  /// As {@link #act}; fails when it is refused.
  public ActResult.Done does(String user, String at, String yaml) {
    var result = act(user, at, yaml);
    assertThat(result).as(user + " " + yaml).isInstanceOf(ActResult.Done.class);
    return (ActResult.Done) result;
  }

  /// As {@link #act}; fails when it is not refused.
  public List<Finding> refused(String user, String at, String yaml) {
    var result = act(user, at, yaml);
    assertThat(result).as(user + " " + yaml).isInstanceOf(ActResult.Refused.class);
    var findings = ((ActResult.Refused) result).findings();
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(finding.rule()).isNotBlank();
              assertThat(finding.article()).isNotBlank();
              assertThat(finding.observed()).isNotBlank();
              assertThat(finding.allowed()).isNotBlank();
              assertThat(finding.fix()).isNotBlank();
            });
    return findings;
  }

  /// Something that the house does by itself at that time.
  public <T> T at(String at, Supplier<T> action) {
    return bean(OfficeClock.class).at(LocalDateTime.parse(at), action);
  }

  /// An accepted submission, as intake would tell of it.
  public TopicId handsIn(String unit, String meeting, String title) {
    return handsIn(unit, meeting, title, card("office", false), Verdict.ACCEPTED);
  }

  public TopicId handsIn(String unit, String meeting, String title, Card card, Verdict verdict) {
    var in =
        new HandedIn(
            LocalDate.parse(meeting),
            unit,
            title,
            Optional.empty(),
            card,
            verdict,
            SubmissionId.random(),
            Marking.custody("会后收回"));
    return bean(TransactionOperations.class).execute(_ -> bean(Topics.class).handIn(in));
  }

  /// @param source office, director, vice or mayor
  public static Card card(String source, boolean major) {
    return new Card(
        "五（三）",
        "",
        "deliberation",
        source,
        "平",
        major,
        false,
        true,
        false,
        "主要负责人",
        Optional.empty(),
        Map.of(),
        List.of(),
        List.of(),
        Optional.of(List.of("区教育局")),
        List.of());
  }

  /// All four steps, agreed by the sample office's people.
  public void confirms(String vice, String title) {
    approves("clerk", "office", title);
    approves("director", "director", title);
    approves(vice, "vice", title);
    approves("mayor", "mayor", title);
  }

  public void approves(String user, String step, String title) {
    does(
        user,
        "2026-12-01T09:00",
        "{act: approve-topic, topic: %s, step: %s, verdict: agree}".formatted(title, step));
  }

  private Act parsed(String user, LocalDateTime at, String yaml) {
    Map<String, Object> values = new HashMap<>(new Yaml().load(yaml));
    var name = String.valueOf(values.remove("act"));
    var actor = bean(Organisation.class).actor(user, at.toLocalDate()).orElseThrow();
    var here = new Caller("", new ActFiles.Folder(Path.of("").toAbsolutePath()));
    return new Act(name, new ActFields(values), actor, at, here);
  }

  private static String shipped(String resource) {
    try (var stream = Office.class.getResourceAsStream(resource)) {
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
