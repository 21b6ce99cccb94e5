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
import io.huiji.view.meeting.RoomView;
import io.huiji.view.meeting.RoomView.RoomTopic;
import io.huiji.view.meeting.RoomViews;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The meeting room: who is there, whether it can be held, what is said and decided.
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
class RoomPages {

  private final RoomViews views;
  private final ActDoor acts;
  private final Organisation organisation;

  RoomPages(RoomViews views, ActDoor acts, Organisation organisation) {
    this.views = views;
    this.acts = acts;
    this.organisation = organisation;
  }

  @GetMapping("/meetings/{date}/room")
  ModelAndView room(
      @PathVariable("date") String date,
      @RequestParam(name = "topic", defaultValue = "0") String topic,
      Actor actor) {
    return page(Days.of(date), topic, actor);
  }

  private ModelAndView page(LocalDate date, String number, Actor actor) {
    var room = known(date, actor);
    return new ModelAndView("meeting/room")
        .addObject("room", room)
        .addObject("chosen", chosen(room, number))
        .addObject("units", organisation.units(room.date()).stream().map(Unit::name).toList())
        .addObject("clerk", actor.holds(Post.CLERK))
        .addObject("decides", actor.holds(Post.MAYOR) || actor.holds(Post.EXECUTIVE_VICE_MAYOR));
  }

  /// The one asked for, or the first that is not decided.
  private static Optional<RoomTopic> chosen(RoomView room, String number) {
    var open = room.topics().stream().filter(topic -> topic.decision().isEmpty());
    return Stream.concat(
            room.topics().stream()
                .filter(topic -> String.valueOf(topic.line().number()).equals(number)),
            Stream.concat(open, room.topics().stream()))
        .findFirst();
  }

  private RoomView known(LocalDate date, Actor actor) {
    return NotKnown.unless(views.room(date, actor));
  }

  @PostMapping("/meetings/{date}/record-attendance")
  ModelAndView attendance(@PathVariable("date") String date, Posted posted) {
    var room = known(Days.of(date), posted.actor());
    var present =
        new ArrayList<>(
            room.members().stream()
                .map(RoomView.Seat::who)
                .filter(who -> posted.text("at." + who).filter("here"::equals).isPresent())
                .toList());
    present.addAll(posted.texts("present"));
    return act(
        "record-attendance",
        room,
        posted,
        Map.of("present", present, "observers", posted.texts("observers")),
        "0",
        "已登记到会。");
  }

  @PostMapping("/meetings/{date}/hold-meeting")
  ModelAndView hold(@PathVariable("date") String date, Posted posted) {
    var room = known(Days.of(date), posted.actor());
    return act("hold-meeting", room, posted, Map.of(), "0", "会议已召开。");
  }

  @PostMapping("/meetings/{date}/override-quorum")
  ModelAndView override(@PathVariable("date") String date, Posted posted) {
    var room = known(Days.of(date), posted.actor());
    return act("override-quorum", room, posted, posted.fields("reason"), "0", "已写明理由，理由印入纪要。");
  }

  @PostMapping("/meetings/{date}/record-view")
  ModelAndView view(@PathVariable("date") String date, Posted posted) {
    var room = known(Days.of(date), posted.actor());
    var topic = topic(room, posted);
    var fields = posted.fields("unit", "who", "text");
    fields.put("topic", topic.line().title());
    return act("record-view", room, posted, fields, number(topic), "已记下意见。");
  }

  @PostMapping("/meetings/{date}/decide")
  ModelAndView decide(@PathVariable("date") String date, Posted posted) {
    var room = known(Days.of(date), posted.actor());
    var topic = topic(room, posted);
    var fields = posted.fields("decision", "text", "revise", "reason");
    fields.put("topic", topic.line().title());
    var items = posted.rows("item", "text", "lead", "with", "due");
    items.removeIf(row -> !row.containsKey("text"));
    items.forEach(row -> row.computeIfPresent("with", (_, names) -> apart(names.toString())));
    if (!items.isEmpty()) {
      fields.put("items", items);
    }
    return act("decide", room, posted, fields, number(topic), "已议定。");
  }

  private static List<String> apart(String names) {
    return Stream.of(names.split("[、，,\\s]+")).filter(name -> !name.isEmpty()).toList();
  }

  private static RoomTopic topic(RoomView room, Posted posted) {
    return NotKnown.unless(
        room.topics().stream()
            .filter(topic -> posted.text("number").filter(number(topic)::equals).isPresent())
            .findFirst());
  }

  private static String number(RoomTopic topic) {
    return String.valueOf(topic.line().number());
  }

  private ModelAndView act(
      String name,
      RoomView room,
      Posted posted,
      Map<String, ?> values,
      String number,
      String said) {
    var fields = posted.fields();
    fields.putAll(values);
    fields.put("meeting", room.date().toString());
    var seen =
        name.equals("decide")
            ? new Seen(
                "meeting:" + room.date(),
                posted.seen(),
                () -> known(room.date(), posted.actor()).version())
            : Seen.nothing();
    return Answers.of(
        acts.perform(name, fields, posted, seen),
        posted,
        "/meetings/" + room.date() + "/room?topic=" + number,
        said,
        () -> page(room.date(), number, posted.actor()));
  }
}
