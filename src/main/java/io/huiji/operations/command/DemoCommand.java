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
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// {@code demo}: the sample office holds one meeting, from inbox to archive.
@Command(name = "demo", description = "演示：示例单位的一次会议，从收件到归档", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

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
    out.println("  收件与回执  " + folder.inbox());
    out.println("  事项文件    " + folder.acts());
    try (var files = Files.walk(folder.root().resolve("out"))) {
      var all = files.filter(Files::isRegularFile).sorted().toList();
      all.stream()
          .filter(file -> !copy(file))
          .forEach(file -> out.println("  " + what(file) + file));
      all.stream()
          .filter(DemoCommand::copy)
          .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()))
          .forEach((where, count) -> out.println("  个人份      " + where + "（" + count + " 份）"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.println("  归档内容    " + folder.root().resolve("store"));
    out.println("  运行报告    " + folder.root().resolve("reports"));
    out.println(
        "登录：运行 ./huiji serve --data "
            + folder.root()
            + " 后打开 http://127.0.0.1:8080/sign-in ，用户与首次密码见 "
            + folder.root().resolve("first-passwords.txt"));
  }

  private static boolean copy(Path file) {
    return String.valueOf(file.getParent()).endsWith("份");
  }

  /// What people look for first goes by its own name.
  private static String what(Path file) {
    var name = String.valueOf(file.getFileName());
    if (name.startsWith("发放收回登记表")) {
      return "登记表      ";
    }
    return name.endsWith(".ofd") ? "OFD         " : "成品        ";
  }

  private Console console() {
    return context.console();
  }
}
