package io.huiji.view.today;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.operations.Schedules.Standing;
import io.huiji.view.operations.OperationsView;
import io.huiji.view.today.TodayView.Fact;
import io.huiji.view.today.TodayView.Word;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// For the operator: when each timed work last succeeded; what fails or was missed in front.
@Component
@Order(7)
class OperatorsFacts implements Tasks {

  private final OperationsView operations;

  OperatorsFacts(OperationsView operations) {
    this.operations = operations;
  }

  @Override
  public void of(Actor actor, Sheet sheet) {
    if (actor.holds(Post.OPERATOR)) {
      operations.schedules(actor).stream()
          .filter(work -> work.next().isPresent() || !work.well())
          .sorted(Comparator.comparing(Standing::well))
          .map(OperatorsFacts::fact)
          .forEach(sheet::tells);
    }
  }

  private static Fact fact(Standing work) {
    var name = work.well() ? "work" : "work.unwell";
    var word = new Word("operations.work." + work.name());
    return work.lastSuccess()
        .map(at -> new Fact(name, List.of(word, at), "/operations"))
        .orElse(new Fact(name + ".never", List.of(word), "/operations"));
  }
}
