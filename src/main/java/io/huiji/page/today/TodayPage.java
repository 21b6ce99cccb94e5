package io.huiji.page.today;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.calendar.OfficeClock;
import io.huiji.entry.OpenTo;
import io.huiji.page.kit.Days;
import io.huiji.view.operations.OperationsView;
import io.huiji.view.today.TodayView;
import io.huiji.view.today.TodayViews;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Today's sheet: what somebody has to do today.
@Controller
@ConditionalOnWebApplication
@OpenTo.Everyone
class TodayPage {

  private static final String HOUSE = "house";

  private final TodayViews today;
  private final OperationsView operations;
  private final OfficeClock clock;

  TodayPage(TodayViews today, OperationsView operations, OfficeClock clock) {
    this.today = today;
    this.operations = operations;
    this.clock = clock;
  }

  /// @param scope house: what waits for everybody, for who answers for the house
  @GetMapping("/today")
  ModelAndView today(
      Actor actor, @RequestParam(name = "scope", defaultValue = "own") String scope) {
    var view = of(scope, actor);
    return new ModelAndView("today/today")
        .addObject("view", view)
        .addObject("overdue", view.overdue(clock.now()))
        .addObject("house", scope.equals(HOUSE) && TodayViews.seesHouse(actor))
        .addObject("seesHouse", TodayViews.seesHouse(actor))
        .addObject("grouped", actor.holds(Post.MAYOR))
        .addObject("seen", String.join(",", view.marks()))
        .addObject("night", OperationsView.concerns(actor))
        .addObject(
            "lastNight",
            operations.jobs(actor).flatMap(OperationsView.Jobs::lastDone).orElse(null));
  }

  /// How many are new since the sheet was shown; the sheet itself does not move under the hand.
  @GetMapping("/today/fresh")
  ModelAndView fresh(
      Actor actor,
      @RequestParam(name = "scope", defaultValue = "own") String scope,
      @RequestParam(name = "seen", defaultValue = "") String seen) {
    var known = Set.copyOf(List.of(seen.split(",")));
    return new ModelAndView("today/fresh")
        .addObject(
            "fresh",
            today.marks(actor, scope.equals(HOUSE)).stream()
                .filter(mark -> !known.contains(mark))
                .count())
        .addObject("scope", scope.equals(HOUSE) ? HOUSE : "own");
  }

  /// What the person has done today, or on another day.
  @GetMapping("/today/done")
  ModelAndView done(Actor actor, @RequestParam(name = "day", defaultValue = "") String day) {
    var asked = day.isBlank() ? clock.today() : Days.of(day);
    return new ModelAndView("today/done")
        .addObject("day", asked)
        .addObject("done", today.done(actor, asked))
        .addObject("later", asked.isBefore(clock.today()));
  }

  private TodayView of(String scope, Actor actor) {
    return scope.equals(HOUSE) ? today.ofHouse(actor) : today.of(actor);
  }
}
