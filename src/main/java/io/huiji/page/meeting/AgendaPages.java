package io.huiji.page.meeting;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.act.Seen;
import io.huiji.entry.OpenTo;
import io.huiji.page.kit.ActDoor;
import io.huiji.page.kit.Answers;
import io.huiji.page.kit.Days;
import io.huiji.page.kit.NotKnown;
import io.huiji.page.kit.Posted;
import io.huiji.view.meeting.AgendaBoard;
import io.huiji.view.meeting.AgendaViews;
import io.huiji.view.meeting.CallViews;
import io.huiji.view.meeting.PlannedMinutes;
import io.huiji.view.meeting.TopicLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The agenda board: arranged by buttons and position fields, with the order in the address until
/// it is saved; fixed by the mayor on a page of its own.
@Controller
@ConditionalOnWebApplication
@OpenTo({
  Post.MAYOR,
  Post.EXECUTIVE_VICE_MAYOR,
  Post.VICE_MAYOR,
  Post.DIRECTOR,
  Post.CLERK,
  Post.ARCHIVIST,
  Post.CUSTODIAN
})
class AgendaPages {

  private final AgendaViews views;
  private final CallViews calls;
  private final ActDoor acts;

  AgendaPages(AgendaViews views, CallViews calls, ActDoor acts) {
    this.views = views;
    this.calls = calls;
    this.acts = acts;
  }

  @GetMapping("/meetings/{date}/agenda")
  ModelAndView board(
      @PathVariable("date") String date,
      @RequestParam(name = "order", defaultValue = "-") String order,
      @RequestParam(name = "moved", defaultValue = "") String moved,
      @RequestParam(name = "way", defaultValue = "") String way,
      @RequestParam(name = "plan", defaultValue = "") String plan,
      Actor actor) {
    var page =
        page(Days.of(date), order, TypedPlan.of(plan), actor).addObject("focus", way + "-" + moved);
    var board = known(Days.of(date), actor);
    Arrangement.find(board, moved)
        .ifPresent(
            line ->
                page.addObject("movedTitle", line.title())
                    .addObject("movedTo", Arrangement.of(board, order).indexOf(line) + 1));
    return page;
  }

  private ModelAndView page(LocalDate date, String order, TypedPlan plan, Actor actor) {
    var board = known(date, actor);
    var listed = Arrangement.of(board, order);
    return new ModelAndView("meeting/agenda")
        .addObject("board", board)
        .addObject("plan", plan)
        .addObject("minutes", PlannedMinutes.of(board.minutes().meeting(), listed))
        .addObject("listed", listed)
        .addObject("waiting", Arrangement.rest(board, listed))
        .addObject("unsaved", !listed.equals(board.listed()) || board.stage().equals("suggested"))
        .addObject("order", Arrangement.address(listed))
        .addObject("mayor", actor.holds(Post.MAYOR))
        .addObject("may", actor.holds(Post.CLERK) || actor.holds(Post.DIRECTOR));
  }

  private AgendaBoard known(LocalDate date, Actor actor) {
    return NotKnown.unless(views.board(date, actor));
  }

  /// Moves a topic in the order that is not saved yet; changes nothing.
  @PostMapping("/meetings/{date}/agenda/arrange")
  ModelAndView arrange(@PathVariable("date") String date, Posted posted) {
    var board = known(Days.of(date), posted.actor());
    var listed = Arrangement.of(board, posted.text("order").orElse("-"));
    var moved = Arrangement.moved(board, listed, posted);
    return Answers.seeOther(
        "/meetings/"
            + board.date()
            + "/agenda?order="
            + Arrangement.address(moved)
            + Arrangement.said(board, listed, posted)
            + TypedPlan.of(posted, board).address());
  }

  /// Keeps the planned minutes; the order stays as it is being made.
  @PostMapping("/meetings/{date}/agenda/minutes")
  ModelAndView minutes(@PathVariable("date") String date, Posted posted) {
    var board = known(Days.of(date), posted.actor());
    var plan = TypedPlan.of(posted, board);
    var order = posted.text("order").orElse("-");
    return Answers.of(
        acts.perform("plan-minutes", plan.fields(board), posted, seen(board, posted)),
        posted,
        "/meetings/" + board.date() + "/agenda?order=" + order,
        "计划时长已保存。",
        () -> page(board.date(), order, plan, posted.actor()));
  }

  private Seen seen(AgendaBoard board, Posted posted) {
    return new Seen(
        "meeting:" + board.date(),
        posted.seen(),
        () -> known(board.date(), posted.actor()).version());
  }

  @PostMapping("/meetings/{date}/agenda/save")
  ModelAndView save(@PathVariable("date") String date, Posted posted) {
    var director = posted.actor().holds(Post.DIRECTOR);
    return act(
        director ? "review-agenda" : "draft-agenda",
        date,
        posted,
        director ? "主任已审核议程。下一步：区长审定。" : "顺序已保存。下一步：主任审核。");
  }

  @GetMapping("/meetings/{date}/agenda/fix")
  ModelAndView fixing(
      @PathVariable("date") String date,
      @RequestParam(name = "order", defaultValue = "-") String order,
      Actor actor) {
    return fixPage(Days.of(date), order, actor);
  }

  private ModelAndView fixPage(LocalDate date, String order, Actor actor) {
    var board = known(date, actor);
    var listed = Arrangement.of(board, order);
    return new ModelAndView("meeting/fix")
        .addObject("board", board)
        .addObject("listed", listed)
        .addObject("minutes", PlannedMinutes.of(board.minutes().meeting(), listed))
        .addObject("order", Arrangement.address(listed))
        .addObject("mayor", actor.holds(Post.MAYOR))
        .addObject(
            "told",
            calls.calls(date, actor).stream()
                .flatMap(view -> view.ofNow().stream())
                .map(call -> call.recipient())
                .toList());
  }

  @PostMapping("/meetings/{date}/agenda/fix")
  ModelAndView fix(@PathVariable("date") String date, Posted posted) {
    return act("fix-agenda", date, posted, "议程已审定，有关各方已收到通知。下一步：各方确认收到通知。");
  }

  private ModelAndView act(String name, String date, Posted posted, String said) {
    var board = known(Days.of(date), posted.actor());
    var order = posted.text("order").orElse("-");
    Map<String, Object> fields = posted.fields("time", "place", "note");
    fields.put("meeting", board.date().toString());
    fields.put("topics", Arrangement.of(board, order).stream().map(TopicLine::title).toList());
    var plan = TypedPlan.of(posted, board);
    return Answers.of(
        acts.perform(name, fields, posted, seen(board, posted)),
        posted,
        "/meetings/" + board.date() + "/agenda" + plan.address().replaceFirst("&", "?"),
        said,
        () ->
            name.equals("fix-agenda")
                ? fixPage(board.date(), order, posted.actor())
                : page(board.date(), order, plan, posted.actor()));
  }

  @GetMapping("/meetings/{date}/agenda/versions/{v}")
  ModelAndView version(
      @PathVariable("date") String date, @PathVariable("v") String v, Actor actor) {
    var board = known(Days.of(date), actor);
    var stages = board.stages().stream().filter(stage -> stage.version() > 0).toList();
    var chosen =
        stages.stream()
            .filter(stage -> String.valueOf(stage.version()).equals(v))
            .findFirst()
            .orElseThrow(NotKnown::new);
    List<String> former =
        stages.stream()
            .filter(stage -> stage.version() == chosen.version() - 1)
            .flatMap(stage -> stage.titles().stream())
            .toList();
    return new ModelAndView("meeting/version")
        .addObject("board", board)
        .addObject("stage", chosen)
        .addObject("former", former)
        .addObject(
            "gone",
            Stream.of(former)
                .flatMap(List::stream)
                .filter(title -> !chosen.titles().contains(title))
                .toList());
  }
}
