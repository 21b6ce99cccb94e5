package io.huiji;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher with everything around it made of small scripts: JDKs that print how they were
/// called, a Maven that writes a jar, a package manager that writes down what it was asked. Nothing
/// is built, nothing is installed.
class LauncherTest {
  private static final Path LAUNCHER = Path.of("huiji").toAbsolutePath();
  private static final List<String> TOOLS =
      List.of(
          "bash",
          "cat",
          "chmod",
          "cksum",
          "cp",
          "dirname",
          "env",
          "find",
          "flock",
          "grep",
          "head",
          "mkdir",
          "mktemp",
          "mv",
          "readlink",
          "rm",
          "sed",
          "sleep",
          "sort",
          "tail",
          "tar",
          "timeout",
          "touch",
          "true");

  /// What an ended start left behind.
  private record Ended(int code, String output, String errors) {}

  @TempDir Path folder;
  private Path jdks;
  private Path tools;
  private Path project;
  private final Map<String, String> environment = new TreeMap<>();

  @BeforeEach
  void makeAMachine() throws IOException {
    jdks = Files.createDirectories(folder.resolve("jdks"));
    tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : TOOLS) {
      linkTool(tool);
    }
    project = Files.createDirectories(folder.resolve("会议 纪要/项目"));
    Files.createDirectories(project.resolve("src/main/java"));
    Files.writeString(project.resolve("pom.xml"), "<project/>");
    Files.copy(LAUNCHER, project.resolve("huiji"));
    script(tools.resolve("sudo"), "shift\nexec \"$@\"");
    environment.put("PATH", tools.toString());
    environment.put("HOME", folder.toString());
    environment.put("LC_ALL", "C");
    environment.put("HUIJI_JDK_ROOTS", jdks.toString());
    environment.put("HUIJI_SYSTEM", folder.resolve("system").toString());
    environment.put("HUIJI_CLASSPATH", "classes");
  }

  @Test
  void findsAJdkThoughJavaHomePointsToAnOlderOne() throws Exception {
    jdk("seventeen", "17.0.15");
    jdk("twenty-five", "25.0.3");
    environment.put("JAVA_HOME", jdks.resolve("seventeen").toString());

    Ended ended = start(folder, "--version");

    assertThat(ended.output()).startsWith("java twenty-five");
    assertThat(ended.errors()).isEmpty();
  }

  @Test
  void prefersJavaHomeWhenItIsNewEnough() throws Exception {
    jdk("twenty-five", "25.0.3");
    jdk("other", "26");
    environment.put("JAVA_HOME", jdks.resolve("other").toString());

    assertThat(start(folder, "--version").output()).startsWith("java other");
  }

  @Test
  void takesTheLowestVersionThatWillDo() throws Exception {
    jdk("a", "27-ea");
    jdk("b", "25.0.1");
    jdk("c", "26.0.2");

    assertThat(start(folder, "--version").output()).startsWith("java b");
  }

  @Test
  void asksAJdkWithoutReleaseFileForItsVersion() throws Exception {
    jdk("plain", "25.0.3");
    Files.delete(jdks.resolve("plain/release"));

    assertThat(start(folder, "--version").output()).startsWith("java plain");
  }

  @Test
  void doesNotTakeARuntimeWithoutCompilerForAJdk() throws Exception {
    jdk("runtime", "25.0.3");
    Files.delete(jdks.resolve("runtime/bin/javac"));

    assertThat(start(folder, "--version").code()).isEqualTo(4);
  }

  @Test
  void saysInOneLineThatThereIsNoJdk() throws Exception {
    jdk("seventeen", "17.0.15");

    Ended ended = start(folder, "check");

    assertThat(ended.code()).isEqualTo(4);
    assertThat(ended.output()).isEmpty();
    assertThat(ended.errors().lines()).hasSize(1);
    assertThat(ended.errors()).contains("JDK 25", "只找到 17", "JAVA_HOME");
  }

  @Test
  void passesArgumentsFolderLocaleAndExitCodeUntouched() throws Exception {
    jdk("twenty-five", "25.0.3");
    Path elsewhere = Files.createDirectories(folder.resolve("别 处"));
    environment.put("EXIT", "3");

    Ended ended = start(elsewhere, "search", "", "低保 标准", "$HOME *");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.errors()).isEmpty();
    assertThat(ended.output().lines())
        .startsWith("java twenty-five", "C.UTF-8", elsewhere.toRealPath().toString())
        .endsWith(
            "<-cp>", "<classes>", "<io.huiji.Huiji>", "<search>", "<>", "<低保 标准>", "<$HOME *>");
  }

  @Test
  void findsItsFontsThroughASymbolicLink() throws Exception {
    jdk("twenty-five", "25.0.3");
    Path link = Files.createSymbolicLink(folder.resolve("hj"), project.resolve("huiji"));

    Ended ended = wait(process(link, folder, "search"));

    assertThat(ended.output())
        .contains(project.toRealPath().resolve("packaging/fonts/fonts.conf").toString());
  }

  @Test
  void buildsOnceAndAgainOnlyWhenASourceHasChanged() throws Exception {
    builds("");

    Ended first = start(folder, "search");
    start(folder, "search");

    assertThat(first.output()).startsWith("java twenty-five");
    assertThat(first.errors()).contains("正在编译");
    assertThat(calls("mvn")).hasSize(1);

    Files.writeString(project.resolve("src/main/java/New.java"), "class New {}");
    start(folder, "search");
    assertThat(calls("mvn")).hasSize(2);

    Files.delete(project.resolve("src/main/java/New.java"));
    start(folder, "search");
    assertThat(calls("mvn")).hasSize(3);
  }

  @Test
  void doesNotTakeAKilledBuildForAGoodOne() throws Exception {
    builds("if [[ -e $HOME/kill ]]; then kill -9 $$; fi");
    start(folder, "search");
    Files.writeString(project.resolve("pom.xml"), "<project>changed</project>");
    Path kill = Files.createFile(folder.resolve("kill"));

    Ended killed = start(folder, "search");
    Files.delete(kill);
    Ended next = start(folder, "search");

    assertThat(killed.code()).isEqualTo(4);
    assertThat(killed.output()).isEmpty();
    assertThat(next.output()).startsWith("java twenty-five");
    assertThat(calls("mvn")).hasSize(3);
  }

  @Test
  void twoStartsAtOnceBuildOnce() throws Exception {
    builds("sleep 0.5");

    Process one = process(project.resolve("huiji"), folder, "search");
    Process other = process(project.resolve("huiji"), folder, "search");

    assertThat(wait(one).output()).startsWith("java twenty-five");
    assertThat(wait(other).output()).startsWith("java twenty-five");
    assertThat(calls("mvn")).hasSize(1);
  }

  @Test
  void rehearsesAfterABuildSoThatCommandsStartQuicker() throws Exception {
    builds("");

    Ended ended = start(folder, "nightly");

    assertThat(ended.output())
        .contains("<-XX:AOTCache=" + project.toRealPath() + "/target/run/app.aot>");
    assertThat(start(folder, "--version").output()).doesNotContain("AOTCache");
    assertThat(project.resolve("target/run/rehearsal")).doesNotExist();
  }

  @Test
  void worksWhenTheRehearsalFails() throws Exception {
    builds("");
    environment.put("EXIT", "1");
    environment.put("NO_CACHE_FROM_JVM", "1");

    Ended ended = start(folder, "nightly");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.output()).startsWith("java twenty-five").doesNotContain("AOTCache");
  }

  @Test
  void mavenRunsWithTheJdkThatWasFound() throws Exception {
    builds("echo \"$JAVA_HOME\" >\"$HOME/java-home\"");
    environment.put("JAVA_HOME", "/nowhere");

    start(folder, "search");

    assertThat(folder.resolve("java-home")).content().contains("jdks/twenty-five");
  }

  @Test
  void saysInOneLineWhatIsMissingAndGoesOn() throws Exception {
    jdk("twenty-five", "25.0.3");
    script(tools.resolve("apt-get"), recordCall("apt-get"));
    environment.put("HUIJI_NO_INSTALL", "1");

    Ended ended = start(folder, "nightly");

    assertThat(ended.output()).startsWith("java twenty-five");
    assertThat(ended.errors().lines()).hasSize(1);
    assertThat(ended.errors())
        .contains("LibreOffice", "中文字体", "libreoffice-writer-nogui", "不能把材料转换成 PDF");
    assertThat(calls("apt-get")).isEmpty();
  }

  @Test
  void installsWhatIsMissingAndDoesNotTryAgainWithinTheHour() throws Exception {
    jdk("twenty-five", "25.0.3");
    script(tools.resolve("apt-get"), recordCall("apt-get"));

    Ended first = start(folder, "nightly");
    List<String> calls = calls("apt-get");
    Ended second = start(folder, "nightly");

    assertThat(first.output()).startsWith("java twenty-five");
    assertThat(calls)
        .anyMatch(
            call -> call.contains("install -y --no-install-recommends libreoffice-writer-nogui"));
    assertThat(second.errors().lines()).hasSize(1);
    assertThat(calls("apt-get")).isEqualTo(calls);
  }

  @Test
  void doesNotLookForProgramsWhereNothingIsConverted() throws Exception {
    jdk("twenty-five", "25.0.3");

    assertThat(start(folder, "check", "paper.docx").errors()).isEmpty();
    assertThat(start(folder, "nightly", "--help").errors()).isEmpty();
  }

  @Test
  void refusesAnUnknownArgumentOfTest() throws Exception {
    jdk("twenty-five", "25.0.3");

    assertThat(start(folder, "test", "--longer").code()).isEqualTo(2);
  }

  private void jdk(String name, String version) throws IOException {
    Path bin = Files.createDirectories(jdks.resolve(name).resolve("bin"));
    script(
        bin.resolve("java"),
        """
        if [[ $1 == -version ]]; then echo 'openjdk version "%s"' >&2; exit; fi
        for argument in "$@"; do
          if [[ $argument == -XX:AOTCacheOutput=* && -z ${NO_CACHE_FROM_JVM-} ]]; then
            echo cache >"${argument#*=}"
          fi
        done
        echo "java %s"; echo "$LC_ALL"; echo "$PWD"; echo "$FONTCONFIG_FILE"
        printf '<%%s>\\n' "$@"
        exit ${EXIT-0}
        """
            .formatted(version, name));
    script(bin.resolve("javac"), "");
    Files.writeString(
        jdks.resolve(name).resolve("release"),
        "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
  }

  private void builds(String meanwhile) throws IOException {
    environment.remove("HUIJI_CLASSPATH");
    jdk("twenty-five", "25.0.3");
    script(
        tools.resolve("mvn"),
        recordCall("mvn")
            + """
            mkdir -p target/run
            echo half >target/run/huiji.jar
            %s
            echo whole >target/run/huiji.jar
            """
                .formatted(meanwhile));
  }

  private static String recordCall(String name) {
    return "echo \"$*\" >>\"$HOME/calls-of-" + name + "\"\n";
  }

  private List<String> calls(String name) throws IOException {
    Path calls = folder.resolve("calls-of-" + name);
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }

  private void linkTool(String tool) throws IOException {
    for (String place : List.of("/usr/bin", "/bin")) {
      Path original = Path.of(place, tool);
      if (Files.exists(original)) {
        Files.createSymbolicLink(tools.resolve(tool), original);
        return;
      }
    }
    assumeTrue(false, "this machine has no " + tool);
  }

  private static void script(Path file, String body) throws IOException {
    Files.writeString(file, "#!/bin/bash\n" + body);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Ended start(Path from, String... arguments) throws IOException, InterruptedException {
    return wait(process(project.resolve("huiji"), from, arguments));
  }

  private Process process(Path launcher, Path from, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(from.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static Ended wait(Process process) throws IOException, InterruptedException {
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    String errors = new String(process.getErrorStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), output, errors);
  }
}
