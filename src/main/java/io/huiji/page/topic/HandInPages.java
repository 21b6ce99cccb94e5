package io.huiji.page.topic;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.entry.OpenTo;
import io.huiji.intake.HandIn;
import io.huiji.intake.HandIn.Looked;
import io.huiji.intake.HandIn.Seen;
import io.huiji.page.kit.Answers;
import io.huiji.page.kit.Findings;
import io.huiji.page.kit.NotKnown;
import io.huiji.rules.Finding;
import io.huiji.rules.Severity;
import io.huiji.rules.Verdict;
import io.huiji.view.topic.HandInDay;
import io.huiji.view.topic.HandInDays;
import io.huiji.view.topic.TopicPictures;
import io.huiji.view.topic.TopicRow;
import io.huiji.view.topic.TopicView;
import io.huiji.view.topic.TopicViews;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Handing in (报送): checked first, then taken in by the same gate and judge as the inbox. What was
/// chosen for the check stays in memory for its sender until it is handed in.
@Controller
@ConditionalOnWebApplication
@OpenTo({Post.UNIT_STAFF, Post.CLERK, Post.DIRECTOR})
class HandInPages {

  private static final String NEW = "/topics/new";
  private static final List<String> KINDS =
      List.of("会议阅办卡", "情况说明", "审议文本", "合法性审查意见", "财政意见", "审计意见", "其他材料");

  private final HandIn handIn;
  private final HandInDays days;
  private final TopicViews topics;
  private final TopicPictures pictures;
  private final HeldUploads held;

  HandInPages(
      HandIn handIn, HandInDays days, TopicViews topics, TopicPictures pictures, HeldUploads held) {
    this.handIn = handIn;
    this.days = days;
    this.topics = topics;
    this.pictures = pictures;
    this.held = held;
  }

  static boolean mayHandIn(Actor actor) {
    return actor.holds(Post.UNIT_STAFF) || actor.holds(Post.CLERK) || actor.holds(Post.DIRECTOR);
  }

  @GetMapping({NEW, "/topics/{id}/hand-in"})
  ModelAndView begin(
      @PathVariable(name = "id", required = false) Optional<String> id, Actor actor) {
    return page(id, actor);
  }

  @PostMapping({NEW + "/check", "/topics/{id}/hand-in/check"})
  ModelAndView check(
      @PathVariable(name = "id", required = false) Optional<String> id,
      @RequestParam(name = "file", required = false) Optional<List<MultipartFile>> chosen,
      Actor actor)
      throws IOException {
    var files = held.with(actor.name(), files(chosen));
    return files.isEmpty()
        ? refused(id, List.of(nothingChosen()), actor)
        : checked(page(id, actor), handIn.look(files, actor), actor);
  }

  private ModelAndView checked(ModelAndView page, Looked looked, Actor actor) {
    held.readable(
        actor.name(),
        looked.papers().stream()
            .filter(Seen::readable)
            .map(Seen::name)
            .collect(Collectors.toSet()));
    var ready = looked.judgement().verdict() != Verdict.RETURNED;
    var findings = Findings.of(looked.judgement().findings());
    var papers = looked.papers().stream().map(seen -> CheckedPaper.of(seen, findings)).toList();
    page.setStatus(ready ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    looked
        .meeting()
        .ifPresent(day -> page.addObject("days", List.of(new HandInDay(day, looked.lastDay()))));
    return page.addObject("findings", findings)
        .addObject("places", CheckedPaper.places(papers))
        .addObject("looked", looked)
        .addObject("papers", papers)
        .addObject("ready", ready)
        .addObject("held", held.names(actor.name()));
  }

  /// The top left of the first page of what he has chosen himself, from memory.
  @GetMapping(NEW + "/top-left")
  ResponseEntity<byte[]> topLeft(@RequestParam("file") String name, Actor actor) {
    var content = NotKnown.unless(held.shown(actor.name(), name));
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .cacheControl(CacheControl.noStore())
        .body(NotKnown.unless(pictures.topLeft(name, content, actor)));
  }

  @PostMapping({NEW + "/hand-in", "/topics/{id}/hand-in/hand-in"})
  ModelAndView handIn(
      @PathVariable(name = "id", required = false) Optional<String> id,
      @RequestParam(name = "file", required = false) Optional<List<MultipartFile>> chosen,
      Actor actor)
      throws IOException {
    var files = held.with(actor.name(), files(chosen));
    if (files.isEmpty()) {
      return refused(id, List.of(nothingChosen()), actor);
    }
    return switch (handIn.handIn(files, actor)) {
      case HandIn.Outcome.Returned _ -> checked(page(id, actor), handIn.look(files, actor), actor);
      case HandIn.Outcome.Refused(var findings) -> refused(id, findings, actor);
      case HandIn.Outcome.Taken taken -> {
        held.forget(actor.name());
        yield taken(taken, actor);
      }
    };
  }

  @PostMapping({NEW + "/clear", "/topics/{id}/hand-in/clear"})
  ModelAndView clear(
      @PathVariable(name = "id", required = false) Optional<String> id, Actor actor) {
    held.forget(actor.name());
    return Answers.see(address(id), "已清除所选文件，请重新选择。");
  }

  @PostMapping({NEW + "/drop", "/topics/{id}/hand-in/drop"})
  ModelAndView drop(
      @PathVariable(name = "id", required = false) Optional<String> id,
      @RequestParam("drop") String name,
      Actor actor) {
    held.drop(actor.name(), name);
    return Answers.see(address(id), "已移除" + name + "。请再检查一次。");
  }

  @GetMapping("/topics/{id}/receipt")
  ModelAndView receipt(@PathVariable("id") String id, Actor actor) {
    return TopicPages.of("topic/receipt", NotKnown.unless(topics.find(id, actor)));
  }

  private ModelAndView taken(HandIn.Outcome.Taken taken, Actor actor) {
    var said = taken.fresh() ? "材料已收到。" : "与先前报送的完全相同，没有重复收取。";
    return topics.all(actor).stream()
        .filter(row -> row.title().equals(taken.topic()))
        .filter(TopicTags::open)
        .findFirst()
        .map(row -> Answers.see("/topics/" + row.id() + "/receipt", said, back(row, taken, actor)))
        .orElseGet(() -> Answers.see("/topics", said));
  }

  /// What has just come in is withdrawn as a topic, as long as that may be.
  private String back(TopicRow row, HandIn.Outcome.Taken taken, Actor actor) {
    return taken.fresh()
            && topics
                .find(row.id().toString(), actor)
                .filter(found -> found.may("withdraw-topic"))
                .isPresent()
        ? "/topics/" + row.id() + "/approvals#withdraw-reason"
        : "";
  }

  private ModelAndView refused(Optional<String> id, List<Finding> findings, Actor actor) {
    var page = page(id, actor);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page.addObject("findings", Findings.of(findings));
  }

  private ModelAndView page(Optional<String> id, Actor actor) {
    var topic = id.map(known -> known(known, actor));
    return new ModelAndView("topic/hand-in")
        .addObject("address", address(id))
        .addObject("about", topic.map(found -> found.row().title()).orElse(""))
        .addObject(
            "days",
            topic
                .map(found -> List.of(new HandInDay(found.row().meeting(), found.lastDay())))
                .orElseGet(days::open))
        .addObject("kinds", KINDS)
        .addObject("ready", false)
        .addObject("held", held.names(actor.name()));
  }

  private TopicView known(String id, Actor actor) {
    var topic = NotKnown.unless(topics.find(id, actor));
    if (!topic.may("hand-in")) {
      throw new NotKnown();
    }
    return topic;
  }

  private static String address(Optional<String> id) {
    return id.map(known -> "/topics/" + known + "/hand-in").orElse(NEW);
  }

  private static Finding nothingChosen() {
    return new Finding(
        "R11.1",
        "十一",
        Severity.REJECT,
        "",
        "还没有选择文件",
        "阅办卡、会议材料、列席单位名单三件齐交",
        "",
        "请选择会议阅办卡和各件材料后再检查");
  }

  private static Map<String, byte[]> files(Optional<List<MultipartFile>> chosen)
      throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    for (var file : chosen.orElse(List.of())) {
      var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
      if (!name.isBlank()) {
        files.put(name, file.getBytes());
      }
    }
    return files;
  }
}
