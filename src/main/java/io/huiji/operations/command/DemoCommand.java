package io.huiji.operations.command;

import io.huiji.batch.RunLock;
import io.huiji.kernel.DataFolder;
import io.huiji.operations.Console;
import io.huiji.operations.ExitCode;
import io.huiji.operations.FirstOffice;
import io.huiji.operations.OfficeFile;
import io.huiji.operations.demo.DemoFolder;
import io.huiji.operations.demo.Demonstration;
import io.huiji.operations.demo.SampleInbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// {@code demo}: the sample office holds one meeting, from inbox to archive.
@Command(name = "demo", description = "演示：示例单位的一次会议，从收件到归档", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  private static final Map<String, String> FIRST =
      Map.of(
          "会议材料.pdf", "会议材料",
          "发放收回登记表.pdf", "登记表",
          "会议纪要.docx", "会议纪要",
          "会议纪要.pdf", "会议纪要",
          "会议纪要.ofd", "会议纪要");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data-demo",
      description = "演示用的数据文件夹（缺省 ${DEFAULT-VALUE}）")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path data;

  @Option(names = "--exit", description = "打印结果后退出，不启动网页服务")
  private boolean exit;

  @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "网页服务的端口")
  private int port;

  private final CommandContext context;

  DemoCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    var folder = new DemoFolder(console().resolve(data));
    if (!folder.mayBegin()) {
      throw new Misuse("“" + folder.root() + "”里有别的内容：请用 --data 另指一个文件夹");
    }
    begin(folder);
    var code = context.installations().withNew(folder.root(), opened -> play(folder, opened));
    return exit ? code : ServeCommand.serve(context, folder.root(), port);
  }

  private void begin(DemoFolder folder) {
    var free =
        RunLock.tryHold(new DataFolder(folder.root()))
            .orElseThrow(() -> new Misuse("“" + folder.root() + "”上的演示正在运行：请先停止它"));
    free.close();
    folder.clear();
    removeLock(folder);
    NewInstallation.foldersIn(folder.root());
    folder.mark();
  }

  /// Made by looking whether the folder is free.
  private static void removeLock(DemoFolder folder) {
    try {
      Files.deleteIfExists(folder.root().resolve("huiji.lock"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int play(DemoFolder folder, Installation opened) {
    opened.part(FirstOffice.class).moveIn(OfficeFile.sample());
    var commands = new CommandTree(new KeptOpen(opened));
    var demonstration =
        new Demonstration(folder, arguments -> run(commands, folder.root(), arguments));
    if (!demonstration.play(opened.part(SampleInbox.class))) {
      throw new Failure("演示没有走完：上面最后一个命令没有办成");
    }
    tell(folder);
    return ExitCode.DONE;
  }

  private int run(CommandTree commands, Path root, String... arguments) {
    console().out().println();
    console().out().println("$ huiji " + shown(root, arguments));
    console().out().flush();
    return commands.run(console(), arguments);
  }

  /// The command as one would type it in the data folder's parent.
  private static String shown(Path root, String... arguments) {
    var parent = String.valueOf(root.getParent());
    return String.join(
        " ", Stream.of(arguments).map(word -> word.replace(parent + "/", "")).toList());
  }

  private void tell(DemoFolder folder) {
    var out = console().out();
    out.println();
    out.println("演示完成，全部内容都是虚构的。");
    tell("收件与回执", folder.inbox().toString());
    tell("事项文件", folder.acts().toString());
    tellFiles(folder.root().resolve("out"));
    tell("归档内容", folder.root().resolve("store").toString());
    tell("运行报告", folder.root().resolve("reports").toString());
    out.println(
        "登录：运行 ./huiji serve --data "
            + folder.root()
            + " 后打开 http://127.0.0.1:8080/sign-in ，用户与首次密码见 "
            + folder.root().resolve("first-passwords.txt"));
  }

  /// What people look for first by its own name, all else by its folder.
  private void tellFiles(Path folder) {
    try (var files = Files.walk(folder)) {
      var all = files.filter(Files::isRegularFile).sorted().toList();
      all.stream()
          .filter(DemoCommand::first)
          .forEach(file -> tell(FIRST.getOrDefault(name(file), ""), file.toString()));
      all.stream()
          .filter(file -> !first(file))
          .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()))
          .forEach((where, count) -> tell(what(where), where + "（" + count + " 个文件）"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tell(String what, String where) {
    console().out().println("  " + what + "　".repeat(Math.max(1, 6 - what.length())) + where);
  }

  private static boolean first(Path file) {
    return FIRST.containsKey(name(file));
  }

  private static String what(Path folder) {
    return name(folder).equals("份") ? "个人份" : "其他文件";
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private Console console() {
    return context.console();
  }
}
