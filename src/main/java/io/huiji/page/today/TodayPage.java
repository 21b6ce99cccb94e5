package io.huiji.page.today;

import io.huiji.access.Actor;
import io.huiji.calendar.OfficeClock;
import io.huiji.entry.OpenTo;
import io.huiji.view.operations.OperationsView;
import io.huiji.view.today.TodayViews;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Today's sheet: what somebody has to do today.
@Controller
@ConditionalOnWebApplication
@OpenTo.Everyone
class TodayPage {

  private final TodayViews today;
  private final OperationsView operations;
  private final OfficeClock clock;

  TodayPage(TodayViews today, OperationsView operations, OfficeClock clock) {
    this.today = today;
    this.operations = operations;
    this.clock = clock;
  }

  @GetMapping("/today")
  ModelAndView today(Actor actor) {
    var view = today.of(actor);
    return new ModelAndView("today/today")
        .addObject("view", view)
        .addObject("overdue", view.overdue(clock.now()))
        .addObject("night", operations.jobs(actor).isPresent())
        .addObject(
            "lastNight",
            operations.jobs(actor).flatMap(OperationsView.Jobs::lastSuccess).orElse(null));
  }
}
