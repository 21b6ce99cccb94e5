package io.huiji.view.today;

import io.huiji.access.Actor;
import io.huiji.archive.Custody;
import io.huiji.operations.Runs;
import io.huiji.view.lending.LendingView;
import io.huiji.view.operations.OperationsView.Jobs;
import io.huiji.view.today.TodayView.Fact;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// For who keeps records: how many are his (R17.4), and when some of them were last held against
/// their hashes (R17.5).
@Component
@Order(6)
class KeepersFacts implements Tasks {

  private static final int NIGHTS = 30;

  private final Custody custody;
  private final Runs runs;

  KeepersFacts(Custody custody, Runs runs) {
    this.custody = custody;
    this.runs = runs;
  }

  @Override
  public void of(Actor actor, Sheet sheet) {
    if (LendingView.keeps(actor)) {
      sheet.tells(new Fact("kept", List.of(custody.count(actor.name())), "/archive/custody"));
      sheet.tells(
          new Jobs(runs.latest(NIGHTS))
              .lastSuccess("archive")
              .map(at -> new Fact("sampled", List.of(at), "/archive/keeping"))
              .orElse(new Fact("unsampled", List.of(), "/archive/keeping")));
    }
  }
}
