package io.huiji.page.meeting;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.entry.OpenTo;
import io.huiji.page.kit.ActDoor;
import io.huiji.page.kit.Answers;
import io.huiji.page.kit.Days;
import io.huiji.page.kit.NotKnown;
import io.huiji.page.kit.Posted;
import io.huiji.view.meeting.CopiesView;
import io.huiji.view.meeting.CopyLine;
import io.huiji.view.meeting.MeetingViews;
import io.huiji.view.meeting.PacketViews;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The packet, its numbered copies out and in, and the end of the meeting.
@Controller
@ConditionalOnWebApplication
@OpenTo.Readers
class CopyPages {

  private final PacketViews views;
  private final MeetingViews meetings;
  private final ActDoor acts;

  CopyPages(PacketViews views, MeetingViews meetings, ActDoor acts) {
    this.views = views;
    this.meetings = meetings;
    this.acts = acts;
  }

  @GetMapping("/meetings/{date}/packet")
  ModelAndView packet(@PathVariable("date") String date, Actor actor) {
    return new ModelAndView("meeting/packet")
        .addObject("packet", NotKnown.unless(views.packet(Days.of(date), actor)));
  }

  @GetMapping("/meetings/{date}/copies")
  ModelAndView copies(@PathVariable("date") String date, Actor actor) {
    return copiesPage(Days.of(date), actor);
  }

  private ModelAndView copiesPage(LocalDate date, Actor actor) {
    return new ModelAndView("meeting/copies")
        .addObject("copies", known(date, actor))
        .addObject("held", meetings.find(date, actor).filter(each -> each.held()).isPresent())
        .addObject("house", meetings.find(date, actor).orElseThrow().insight().house())
        .addObject("clerk", actor.holds(Post.CLERK))
        .addObject("director", actor.holds(Post.DIRECTOR));
  }

  private CopiesView known(LocalDate date, Actor actor) {
    return NotKnown.unless(views.copies(date, actor));
  }

  @PostMapping("/meetings/{date}/copies/hand-out")
  ModelAndView out(@PathVariable("date") String date, Posted posted) {
    return scanned("hand-out-copies", date, posted, "已签收");
  }

  @PostMapping("/meetings/{date}/copies/return")
  ModelAndView in(@PathVariable("date") String date, Posted posted) {
    return scanned("return-copies", date, posted, "已收回");
  }

  /// A number typed or scanned: 3, 第3号 or 000003.
  private ModelAndView scanned(String name, String date, Posted posted, String done) {
    var day = known(Days.of(date), posted.actor()).date();
    var fields = posted.fields("signed-by");
    fields.put("meeting", day.toString());
    var typed = posted.text(name.startsWith("hand") ? "out" : "in").orElse("");
    var digits = typed.replaceAll("[第号\\s]", "").replaceFirst("^0+(?=\\d)", "");
    if (!digits.isEmpty()) {
      fields.put("copies", List.of(digits));
    }
    var outcome = acts.perform(name, fields, posted);
    var now = known(day, posted.actor());
    var holder =
        now.copies().stream()
            .filter(copy -> String.valueOf(copy.number()).equals(digits))
            .map(CopyLine::holder)
            .findFirst()
            .orElse("");
    var left = name.startsWith("hand") ? "，还有" + now.unsigned() + "份未签收" : "，还差" + now.out() + "份";
    return Answers.of(
        outcome,
        posted,
        "/meetings/" + day + "/copies",
        "第" + digits + "号 " + holder + " " + done + left,
        () -> copiesPage(day, posted.actor()));
  }

  @GetMapping("/meetings/{date}/copies/{n}/lost")
  ModelAndView lost(@PathVariable("date") String date, @PathVariable("n") String n, Actor actor) {
    return lostPage(Days.of(date), n, actor);
  }

  private ModelAndView lostPage(LocalDate date, String n, Actor actor) {
    var copies = known(date, actor);
    return new ModelAndView("meeting/lost")
        .addObject("copies", copies)
        .addObject("director", actor.holds(Post.DIRECTOR))
        .addObject(
            "copy",
            NotKnown.unless(
                copies.copies().stream()
                    .filter(copy -> String.valueOf(copy.number()).equals(n))
                    .findFirst()));
  }

  @PostMapping("/meetings/{date}/copies/{n}/declare-lost")
  ModelAndView declareLost(
      @PathVariable("date") String date, @PathVariable("n") String n, Posted posted) {
    var day = known(Days.of(date), posted.actor()).date();
    lostPage(day, n, posted.actor());
    var fields = posted.fields("report");
    fields.put("meeting", day.toString());
    fields.put("copy", posted.text("confirmed").filter(n::equals).orElse("（没有照写份号）"));
    return Answers.of(
        acts.perform("declare-lost", fields, posted),
        posted,
        "/meetings/" + day + "/copies",
        "第" + n + "号已声明遗失。",
        () -> lostPage(day, n, posted.actor()));
  }

  @GetMapping("/meetings/{date}/close")
  ModelAndView closing(@PathVariable("date") String date, Actor actor) {
    return closePage(Days.of(date), actor);
  }

  private ModelAndView closePage(LocalDate date, Actor actor) {
    var meeting = NotKnown.unless(meetings.find(date, actor).filter(m -> m.insight().house()));
    return new ModelAndView("meeting/close")
        .addObject("meeting", meeting)
        .addObject("clerk", actor.holds(Post.CLERK))
        .addObject("copies", known(date, actor));
  }

  @PostMapping("/meetings/{date}/close-meeting")
  ModelAndView close(@PathVariable("date") String date, Posted posted) {
    closePage(Days.of(date), posted.actor());
    var day = known(Days.of(date), posted.actor()).date();
    var fields = posted.fields();
    fields.put("meeting", day.toString());
    return Answers.of(
        acts.perform("close-meeting", fields, posted),
        posted,
        "/meetings/" + day,
        "会议已关闭。",
        () -> closePage(day, posted.actor()));
  }
}
