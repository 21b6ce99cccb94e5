package io.huiji.page.meeting;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.Unit;
import io.huiji.act.Seen;
import io.huiji.entry.OpenTo;
import io.huiji.page.kit.ActDoor;
import io.huiji.page.kit.Answers;
import io.huiji.page.kit.Days;
import io.huiji.page.kit.NotKnown;
import io.huiji.page.kit.Posted;
import io.huiji.view.meeting.MeetingView;
import io.huiji.view.meeting.MeetingViews;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The meetings, and one of them: its move, its end, who convenes it.
@Controller
@ConditionalOnWebApplication
@OpenTo.Readers
class MeetingPages {

  private static final Map<String, String> SAID =
      Map.of(
          "move-meeting", "会议已改期，有关各方已收到通知。报送期限已按新的日期重新计算。",
          "cancel-meeting", "会议已取消，有关各方已收到通知。",
          "delegate-convener", "已委托召集本次会议。",
          "change-observers", "列席单位已更改。");

  private final MeetingViews views;
  private final Organisation organisation;
  private final ActDoor acts;

  MeetingPages(MeetingViews views, Organisation organisation, ActDoor acts) {
    this.views = views;
    this.organisation = organisation;
    this.acts = acts;
  }

  @GetMapping("/meetings")
  ModelAndView all(Actor actor) {
    return new ModelAndView("meeting/meetings").addObject("meetings", views.all(actor));
  }

  @GetMapping("/meetings/{date}")
  ModelAndView one(@PathVariable("date") String date, Actor actor) {
    return page(Days.of(date), actor);
  }

  private ModelAndView page(LocalDate date, Actor actor) {
    var meeting = known(date, actor);
    return new ModelAndView("meeting/meeting")
        .addObject("meeting", meeting)
        .addObject("units", organisation.units(meeting.date()).stream().map(Unit::name).toList())
        .addObject(
            "vices",
            organisation.holders(Post.EXECUTIVE_VICE_MAYOR, meeting.date()).stream()
                .map(user -> Map.entry(user.name(), user.displayName()))
                .toList());
  }

  private MeetingView known(LocalDate date, Actor actor) {
    return NotKnown.unless(views.find(date, actor));
  }

  @PostMapping("/meetings/{date}/move-meeting")
  ModelAndView move(@PathVariable("date") String date, Posted posted) {
    var to = posted.text("to").filter(day -> day.matches("\\d{4}-\\d{2}-\\d{2}")).orElse(date);
    return act("move-meeting", date, posted, to);
  }

  @PostMapping("/meetings/{date}/cancel-meeting")
  ModelAndView cancel(@PathVariable("date") String date, Posted posted) {
    return act("cancel-meeting", date, posted, date);
  }

  @PostMapping("/meetings/{date}/delegate-convener")
  ModelAndView delegate(@PathVariable("date") String date, Posted posted) {
    return act("delegate-convener", date, posted, date);
  }

  @PostMapping("/meetings/{date}/change-observers")
  ModelAndView observers(@PathVariable("date") String date, Posted posted) {
    return act("change-observers", date, posted, date);
  }

  private ModelAndView act(String name, String date, Posted posted, String leadsTo) {
    var meeting = known(Days.of(date), posted.actor()).date();
    var fields = posted.fields("to", "reason", "topic", "add", "remove");
    fields.put("meeting", meeting.toString());
    var seen =
        new Seen(
            "meeting:" + meeting, posted.seen(), () -> known(meeting, posted.actor()).version());
    return Answers.of(
        acts.perform(name, fields, posted, seen),
        posted,
        "/meetings/" + leadsTo,
        SAID.getOrDefault(name, ""),
        () -> page(meeting, posted.actor()));
  }
}
