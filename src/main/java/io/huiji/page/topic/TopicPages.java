package io.huiji.page.topic;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.entry.OpenTo;
import io.huiji.intake.Dossiers.Paper;
import io.huiji.page.kit.ActDoor;
import io.huiji.page.kit.ActForm;
import io.huiji.page.kit.Answers;
import io.huiji.page.kit.Findings;
import io.huiji.page.kit.NotKnown;
import io.huiji.page.kit.Paging;
import io.huiji.page.kit.Posted;
import io.huiji.page.kit.SheetSize;
import io.huiji.rules.Finding;
import io.huiji.rules.Severity;
import io.huiji.view.topic.TopicPictures;
import io.huiji.view.topic.TopicRow;
import io.huiji.view.topic.TopicView;
import io.huiji.view.topic.TopicViews;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The list of topics and one topic; its papers as page pictures and as plain text.
@Controller
@ConditionalOnWebApplication
@OpenTo.Readers
class TopicPages {

  private final TopicViews topics;
  private final TopicPictures pictures;
  private final ActDoor door;

  TopicPages(TopicViews topics, TopicPictures pictures, ActDoor door) {
    this.topics = topics;
    this.pictures = pictures;
    this.door = door;
  }

  @GetMapping("/topics")
  ModelAndView list(
      Actor actor,
      @RequestParam(name = "q", defaultValue = "") String words,
      @RequestParam(name = "meeting", defaultValue = "") String meeting,
      @RequestParam(name = "state", defaultValue = "") String state,
      @RequestParam(name = "page", defaultValue = "1") int page) {
    var all = topics.all(actor);
    var rows =
        all.stream()
            .filter(row -> words.isBlank() || row.title().contains(words.strip()))
            .filter(row -> meeting.isBlank() || row.meeting().toString().equals(meeting))
            .filter(row -> state.isBlank() || TopicTags.of(row).word().equals(state))
            .map(row -> new Line(row, TopicTags.of(row)))
            .toList();
    return new ModelAndView("topic/topics")
        .addObject("paging", Paging.of(rows, page, Paging.SIZE))
        .addObject(
            "base",
            "/topics?" + query("q", words) + query("meeting", meeting) + query("state", state))
        .addObject("open", all.stream().filter(TopicTags::open).count())
        .addObject("meetings", all.stream().map(TopicRow::meeting).distinct().toList())
        .addObject(
            "states",
            all.stream().map(row -> TopicTags.of(row).word()).distinct().sorted().toList())
        .addObject("words", words)
        .addObject("meeting", meeting)
        .addObject("state", state)
        .addObject("mayHandIn", HandInPages.mayHandIn(actor));
  }

  @GetMapping("/topics/{id}")
  ModelAndView one(@PathVariable("id") String id, Actor actor) {
    return of("topic/topic", NotKnown.unless(topics.find(id, actor)));
  }

  static ModelAndView of(String page, TopicView topic) {
    var judged = Findings.of(topic.findings());
    return new ModelAndView(page)
        .addObject("topic", topic)
        .addObject("tag", TopicTags.of(topic.row()))
        .addObject("verdict", TopicTags.verdict(topic.row().verdict()))
        .addObject("judged", judged)
        .addObject("places", places(topic, judged))
        .addObject("way", topic.way().stream().map(TopicTags::step).toList())
        .addObject("opinions", topic.given().stream().map(TopicTags::step).toList());
  }

  /// Where each finding about a paper that is here stands in it.
  private static Map<Integer, String> places(TopicView topic, Findings judged) {
    var places = new HashMap<Integer, String>();
    topic.papers().stream()
        .filter(Paper::held)
        .forEach(
            paper ->
                judged
                    .at(paper.name())
                    .forEach(
                        line ->
                            places.put(
                                line.number(),
                                "/topics/%s/materials/%d#f-%d"
                                    .formatted(
                                        topic.row().id(), paper.position(), line.number()))));
    return places;
  }

  @GetMapping("/topics/{id}/findings")
  ModelAndView findings(@PathVariable("id") String id, Actor actor) {
    var topic = NotKnown.unless(topics.find(id, actor));
    return of("topic/findings", topic)
        .addObject("forms", actor.holds(Post.CLERK) ? onPaper(topic) : List.of());
  }

  /// Of a classified paper nothing is stored: the office enters how many copies have come (D8).
  private static List<ActForm> onPaper(TopicView topic) {
    return topic.findings().stream()
        .filter(finding -> finding.rule().equals("R10.5-PAPER"))
        .filter(finding -> finding.severity() == Severity.HOLD)
        .map(Finding::file)
        .distinct()
        .map(
            file ->
                ActForm.of(
                        "take-on-paper", "/topics/" + topic.row().id() + "/findings/take-on-paper")
                    .about(file)
                    .fixed("file", file)
                    .line("copies", "copies.paper")
                    .optionalLine("note"))
        .toList();
  }

  @OpenTo(Post.CLERK)
  @PostMapping("/topics/{id}/findings/take-on-paper")
  ModelAndView take(@PathVariable("id") String id, Posted posted) {
    var topic = NotKnown.unless(topics.find(id, posted.actor()));
    var fields = posted.fields("file", "copies", "note");
    fields.put("topic", topic.row().title());
    fields.put("meeting", topic.row().meeting().toString());
    return Answers.of(
        door.perform("take-on-paper", fields, posted),
        posted,
        "/topics/" + id + "/findings",
        "纸质件已登记。",
        () -> findings(id, posted.actor()));
  }

  /// The picture stands in the page itself: it has no address of its own under which it could be
  /// fetched or kept.
  @GetMapping("/topics/{id}/materials/{paper}")
  ModelAndView material(
      @PathVariable("id") String id,
      @PathVariable("paper") int paper,
      @RequestParam(name = "page", defaultValue = "1") String page,
      @RequestParam(name = "size", defaultValue = "") String size,
      Actor actor) {
    var topic = NotKnown.unless(topics.find(id, actor));
    var number = page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    var look = NotKnown.unless(pictures.look(id, paper, number, actor));
    var about = Findings.of(topic.findings()).at(look.paper().name());
    return of("topic/material", topic)
        .addObject("look", look)
        .addObject("paper", look.paper())
        .addObject("size", SheetSize.of(size))
        .addObject("text", Placed.of(look.paragraphs(), about))
        .addAllObjects(PagePicture.of(look.picture(), number));
  }

  private static String query(String name, String value) {
    return value.isBlank()
        ? ""
        : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
  }

  record Line(TopicRow row, io.huiji.page.kit.Tag tag) {}
}
