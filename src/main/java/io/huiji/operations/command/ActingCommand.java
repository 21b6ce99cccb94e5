package io.huiji.operations.command;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.calendar.OfficeClock;
import picocli.CommandLine.Option;

/// A command performed as a user.
abstract class ActingCommand extends DataCommand {

  @Option(names = "--as", required = true, paramLabel = "USER", description = "以哪个用户的身份")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private String userName;

  @Option(names = "--at", paramLabel = "TIME", description = "时间，如 2026-12-03T09:00（演练与测试用）")
  private @org.jspecify.annotations.Nullable String at;

  ActingCommand(CommandContext context) {
    super(context);
  }

  @Override
  void check() {
    OfficeTime.parse(at);
  }

  @Override
  final int perform(Installation installation) {
    return OfficeTime.parse(at)
        .map(time -> clock(installation).at(time, () -> performNow(installation)))
        .orElseGet(() -> performNow(installation));
  }

  private int performNow(Installation installation) {
    var actor =
        installation
            .part(Organisation.class)
            .actor(userName, clock(installation).today())
            .orElseThrow(() -> new Misuse("没有用户“" + userName + "”"));
    return performAs(actor, installation);
  }

  abstract int performAs(Actor actor, Installation installation);

  static OfficeClock clock(Installation installation) {
    return installation.part(OfficeClock.class);
  }
}
