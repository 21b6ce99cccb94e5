package io.huiji.page.operations;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.calendar.OfficeClock;
import io.huiji.entry.OpenTo;
import io.huiji.operations.Runs.Run;
import io.huiji.operations.Runs.State;
import io.huiji.operations.Schedules.Day;
import io.huiji.operations.Schedules.Standing;
import io.huiji.page.kit.ActDoor;
import io.huiji.page.kit.Answers;
import io.huiji.page.kit.NotKnown;
import io.huiji.page.kit.Posted;
import io.huiji.page.kit.Tag;
import io.huiji.view.operations.HealthView;
import io.huiji.view.operations.OperationsView;
import io.huiji.view.operations.OperationsView.Jobs;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/// Jobs and runs (运行), and whether the house is well.
@Controller
@ConditionalOnWebApplication
@OpenTo({Post.OPERATOR, Post.DIRECTOR, Post.CLERK})
class OperationsPages {

  /// The answer that ends htmx's polling.
  private static final HttpStatusCode STOP_POLLING = HttpStatusCode.valueOf(286);

  private static final String LATEST = "latest";

  private final OperationsView views;
  private final HealthView health;
  private final ActDoor acts;
  private final OfficeClock clock;

  OperationsPages(OperationsView views, HealthView health, ActDoor acts, OfficeClock clock) {
    this.views = views;
    this.health = health;
    this.acts = acts;
    this.clock = clock;
  }

  @GetMapping("/operations")
  ModelAndView jobs(Actor actor) {
    return jobs("operations/jobs", actor);
  }

  @GetMapping("/operations/jobs/{name}")
  ModelAndView job(@PathVariable("name") String name, Actor actor) {
    if (!name.equals("nightly")) {
      throw new NotKnown();
    }
    return jobs("operations/job", actor);
  }

  private ModelAndView jobs(String template, Actor actor) {
    var jobs = NotKnown.unless(views.jobs(actor));
    return new ModelAndView(template)
        .addObject("jobs", jobs)
        .addObject("lines", jobs.runs().stream().map(OperationsPages::line).toList())
        .addObject("steps", steps(jobs))
        .addObject("schedules", schedules(actor))
        .addObject("last", age(jobs.lastSuccess()))
        .addObject("mayBegin", OperationsView.mayBegin(actor))
        .addObject("version", "");
  }

  private List<ScheduleLine> schedules(Actor actor) {
    return views.schedules(actor).stream()
        .map(each -> new ScheduleLine(each, ScheduleTags.of(each), days(each)))
        .toList();
  }

  private static List<DayLine> days(Standing standing) {
    return standing.latest().stream().map(day -> new DayLine(day, ScheduleTags.of(day))).toList();
  }

  private List<StepAge> steps(Jobs jobs) {
    return jobs.steps().stream()
        .map(step -> new StepAge(step, age(jobs.lastSuccess(step))))
        .toList();
  }

  @PostMapping("/operations/run-nightly")
  ModelAndView run(Posted posted) {
    return Answers.of(
        acts.perform("run-nightly", Map.of(), posted),
        posted,
        "/operations/runs/" + LATEST,
        "已开始运行。可以离开此页，运行完再来看。",
        () -> jobs(posted.actor()));
  }

  @PostMapping("/operations/stop-nightly")
  ModelAndView stop(Posted posted) {
    return Answers.of(
        acts.perform("stop-nightly", posted.fields("reason"), posted),
        posted,
        "/operations/runs/" + LATEST,
        "已要求停下：做完手上的一件就停。",
        () -> jobs(posted.actor()));
  }

  /// The whole page, or to a page that looks on every few seconds the part that changes.
  @GetMapping("/operations/runs/{id}")
  ModelAndView run(
      @PathVariable("id") String id,
      @RequestHeader(name = "HX-Request", defaultValue = "") String fragment,
      Actor actor) {
    var jobs = NotKnown.unless(views.jobs(actor));
    var run = id.equals(LATEST) ? jobs.runs().stream().findFirst() : views.run(id, actor);
    var going = run.filter(each -> each.state() == State.RUNNING).isPresent() || beginning(id);
    var page =
        new ModelAndView(fragment.isEmpty() ? "operations/run" : "operations/run :: progress")
            .addObject("run", id.equals(LATEST) ? run.orElse(null) : NotKnown.unless(run))
            .addObject("id", id)
            .addObject("going", going)
            .addObject("mayStop", OperationsView.mayBegin(actor))
            .addObject("version", "")
            .addObject("line", run.map(OperationsPages::line).orElse(null))
            .addObject("steps", run.map(OperationsPages::steps).orElse(List.of()));
    if (!fragment.isEmpty() && !going) {
      page.setStatus(STOP_POLLING);
    }
    return page;
  }

  /// Begun by hand a moment ago, and not in the list of runs yet.
  private boolean beginning(String id) {
    return id.equals(LATEST) && views.running();
  }

  @GetMapping("/operations/health")
  ModelAndView health(Actor actor) {
    return new ModelAndView("operations/health")
        .addObject("lines", health.lines(actor, clock.now()));
  }

  @PostMapping("/operations/health/index")
  ModelAndView lookAtIndex(Posted posted) {
    health.lookAtIndex(posted.actor(), clock.now());
    return Answers.see("/operations/health", "已核对检索索引，结果见下。");
  }

  private static List<StepLine> steps(Run run) {
    return run.steps().stream()
        .map(step -> new StepLine(step.name(), tag(step.state(), false), step.ended()))
        .toList();
  }

  private static RunLine line(Run run) {
    return new RunLine(run, tag(run.state(), run.personNeeded()));
  }

  private static Tag tag(State state, boolean personNeeded) {
    return switch (state) {
      case WAITING -> Tag.rest("等待");
      case RUNNING -> Tag.doing("运行中");
      case DONE -> personNeeded ? Tag.soon("完成，有事要人办") : Tag.done("完成");
      case STOPPED -> Tag.rest("按要求停下");
      case BROKEN -> Tag.stop("中断");
    };
  }

  private Age age(Optional<LocalDateTime> last) {
    if (last.isEmpty()) {
      return new Age(Optional.empty(), Tag.stop("还没有成功过"));
    }
    var hours = Math.max(0, Duration.between(last.get(), clock.now()).toHours());
    var words = hours < 1 ? "不到1小时前" : hours < 48 ? hours + "小时前" : hours / 24 + "天前";
    return new Age(last, hours < 36 ? Tag.done(words) : Tag.stop(words));
  }

  record Age(Optional<LocalDateTime> at, Tag tag) {}

  record StepAge(String name, Age age) {}

  record StepLine(String name, Tag tag, Optional<LocalDateTime> ended) {}

  record RunLine(Run run, Tag tag) {}

  record ScheduleLine(Standing standing, Tag tag, List<DayLine> days) {}

  record DayLine(Day day, Tag tag) {}
}
