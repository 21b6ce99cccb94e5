package io.huiji.page.meeting;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.act.Seen;
import io.huiji.entry.OpenTo;
import io.huiji.page.kit.ActDoor;
import io.huiji.page.kit.Answers;
import io.huiji.page.kit.Days;
import io.huiji.page.kit.NotKnown;
import io.huiji.page.kit.Posted;
import io.huiji.view.meeting.CallViews;
import io.huiji.view.meeting.MeetingViews;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Notices with their receipts, and leave from the mayor.
@Controller
@ConditionalOnWebApplication
@OpenTo.Readers
class CallPages {

  private final CallViews views;
  private final MeetingViews meetings;
  private final Organisation organisation;
  private final ActDoor acts;

  CallPages(CallViews views, MeetingViews meetings, Organisation organisation, ActDoor acts) {
    this.views = views;
    this.meetings = meetings;
    this.organisation = organisation;
    this.acts = acts;
  }

  @GetMapping("/meetings/{date}/notices")
  ModelAndView notices(@PathVariable("date") String date, Actor actor) {
    return noticesPage(Days.of(date), actor);
  }

  private ModelAndView noticesPage(LocalDate date, Actor actor) {
    return new ModelAndView("meeting/notices")
        .addObject("calls", NotKnown.unless(views.calls(date, actor)))
        .addObject("house", house(date, actor));
  }

  /// Of what he saw: a newer agenda has to be read before it is confirmed.
  @PostMapping("/meetings/{date}/acknowledge")
  ModelAndView acknowledge(@PathVariable("date") String date, Posted posted) {
    var actor = posted.actor();
    var day = NotKnown.unless(views.calls(Days.of(date), actor)).date();
    var fields = posted.fields();
    fields.put("meeting", day.toString());
    var seen =
        new Seen(
            "calls:" + day + actor.name(),
            posted.seen(),
            () -> NotKnown.unless(views.calls(day, actor)).version());
    return Answers.of(
        acts.perform("acknowledge", fields, posted, seen),
        posted,
        "/meetings/" + day + "/notices",
        "已确认收到通知。",
        () -> noticesPage(day, actor));
  }

  @GetMapping("/meetings/{date}/leave")
  ModelAndView leave(@PathVariable("date") String date, Actor actor) {
    return leavePage(Days.of(date), actor);
  }

  private ModelAndView leavePage(LocalDate date, Actor actor) {
    return new ModelAndView("meeting/leave")
        .addObject("leave", NotKnown.unless(views.leave(date, actor)))
        .addObject("house", house(date, actor))
        .addObject("people", actor.holds(Post.CLERK) ? people(date) : List.of())
        .addObject("mayor", actor.holds(Post.MAYOR))
        .addObject("clerk", actor.holds(Post.CLERK));
  }

  private boolean house(LocalDate date, Actor actor) {
    return meetings.find(date, actor).filter(each -> each.insight().house()).isPresent();
  }

  /// Those for whom the clerk may ask: members of the team, then units.
  private List<Map.Entry<String, String>> people(LocalDate date) {
    return Stream.concat(
            organisation.leadershipTeam(date).stream()
                .map(user -> Map.entry(user.name(), user.displayName())),
            organisation.units(date).stream().map(unit -> Map.entry(unit.code(), unit.name())))
        .toList();
  }

  @PostMapping("/meetings/{date}/ask-leave")
  ModelAndView ask(@PathVariable("date") String date, Posted posted) {
    return ofLeave("ask-leave", date, posted, "已请假。下一步：区长答复。");
  }

  @PostMapping("/meetings/{date}/grant-leave")
  ModelAndView grant(@PathVariable("date") String date, Posted posted) {
    return ofLeave("grant-leave", date, posted, "已准假。");
  }

  @PostMapping("/meetings/{date}/refuse-leave")
  ModelAndView refuse(@PathVariable("date") String date, Posted posted) {
    return ofLeave("refuse-leave", date, posted, "已答复：不准假。");
  }

  private ModelAndView ofLeave(String name, String date, Posted posted, String said) {
    var day = NotKnown.unless(views.leave(Days.of(date), posted.actor())).date();
    var fields = posted.fields("who", "reason");
    fields.put("meeting", day.toString());
    return Answers.of(
        acts.perform(name, fields, posted),
        posted,
        "/meetings/" + day + "/leave",
        said,
        () -> leavePage(day, posted.actor()));
  }
}
