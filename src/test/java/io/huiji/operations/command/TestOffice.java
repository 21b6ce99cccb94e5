package io.huiji.operations.command;

import io.huiji.HuijiApplication;
import io.huiji.operations.Console;
import io.huiji.operations.FirstOffice;
import io.huiji.operations.OfficeFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sample office in a folder, driven by the program's own commands in this process.
public record TestOffice(Path data, Path inbox, Installations installations) {

  /// What a command left behind.
  public record Ended(int code, String out, String err) {

    public JsonNode json() {
      return JsonMapper.shared().readTree(out);
    }
  }

  public static TestOffice in(Path data, Path inbox) {
    return new TestOffice(data, inbox, new OwnProcess(HuijiApplication.class));
  }

  /// Makes the data folder with the sample office.
  public TestOffice init() {
    NewInstallation.foldersIn(data);
    installations.withNew(
        data,
        opened -> {
          opened.part(FirstOffice.class).moveIn(OfficeFile.sample());
          return 0;
        });
    return this;
  }

  /// Keeps the folder open for a whole story, which is quicker than opening it for each command.
  public void open(Consumer<TestOffice> story) {
    installations.withNew(
        data,
        opened -> {
          story.accept(new TestOffice(data, inbox, new KeptOpen(opened)));
          return 0;
        });
  }

  public Ended run(String... arguments) {
    return runWith("", arguments);
  }

  public Ended runWith(String input, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var console =
        new Console(
            data.toAbsolutePath().getParent(),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    var code = new CommandTree(installations).run(console, arguments);
    return new Ended(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  public Ended nightly(String date) {
    return run(
        "nightly",
        "--data",
        data.toString(),
        "--inbox",
        inbox.toString(),
        "--date",
        date,
        "--json");
  }

  /// @param acts each as it stands in an acts file, without the dash
  public Ended act(String user, String at, String... acts) {
    var yaml =
        Stream.of(acts)
            .map(act -> "  - " + act + "\n")
            .collect(Collectors.joining("", "acts:\n", ""));
    return runWith(yaml, "act", "--data", data.toString(), "--as", user, "--at", at, "--json", "-");
  }

  public Ended search(String user, String words) {
    return run("search", "--data", data.toString(), "--as", user, "--json", words);
  }

  /// Every step of the chain agreed to, the agenda reviewed and fixed.
  public List<Ended> agree(String meeting, List<String> topics, String vice, String day) {
    var ended = new ArrayList<Ended>();
    ended.add(act("clerk", day + "T08:00", approvals(meeting, topics, "office")));
    ended.add(act("director", day + "T09:00", approvals(meeting, topics, "director")));
    ended.add(act(vice, day + "T10:00", approvals(meeting, topics, "vice")));
    ended.add(act("mayor", day + "T11:00", approvals(meeting, topics, "mayor")));
    ended.add(act("director", day + "T12:00", agenda("review-agenda", meeting, topics, "")));
    ended.add(
        act(
            "mayor",
            day + "T13:00",
            agenda("fix-agenda", meeting, topics, ", time: \"09:00\", place: 三楼会议室")));
    return ended;
  }

  /// The meeting is held and all its topics pass.
  public List<Ended> hold(String meeting, List<String> topics, String lead) {
    var ended = new ArrayList<Ended>();
    ended.add(
        act(
            "clerk",
            meeting + "T08:50",
            "{act: record-attendance, meeting: "
                + meeting
                + ", present: [mayor, vice.executive, vice.civil, vice.urban], observers: [reform]}"));
    ended.add(act("mayor", meeting + "T09:00", "{act: hold-meeting, meeting: " + meeting + "}"));
    ended.add(
        act(
            "mayor",
            meeting + "T11:00",
            topics.stream()
                .map(
                    topic ->
                        "{act: decide, meeting: %s, topic: %s, decision: 通过, items: [{text: 组织实施, lead: %s, due: 2026-12-31}]}"
                            .formatted(meeting, topic, lead))
                .toArray(String[]::new)));
    return ended;
  }

  public List<Ended> issue(String meeting, String day) {
    return List.of(
        act("director", day + "T09:00", minutes(meeting, "director")),
        act("mayor", day + "T10:00", minutes(meeting, "mayor")));
  }

  private static String minutes(String meeting, String step) {
    return "{act: approve-minutes, meeting: %s, step: %s, verdict: agree}".formatted(meeting, step);
  }

  private static String[] approvals(String meeting, List<String> topics, String step) {
    return topics.stream()
        .map(
            topic ->
                "{act: approve-topic, meeting: %s, topic: %s, step: %s, verdict: agree}"
                    .formatted(meeting, topic, step))
        .toArray(String[]::new);
  }

  private static String agenda(String act, String meeting, List<String> topics, String more) {
    return "{act: %s, meeting: %s, topics: [%s]%s}"
        .formatted(act, meeting, String.join(", ", topics), more);
  }
}
