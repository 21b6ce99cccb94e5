package io.huiji.page.topic;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.entry.OpenTo;
import io.huiji.intake.HandIn;
import io.huiji.page.kit.Answers;
import io.huiji.page.kit.Findings;
import io.huiji.page.kit.NotKnown;
import io.huiji.rules.Finding;
import io.huiji.rules.Severity;
import io.huiji.rules.Verdict;
import io.huiji.view.topic.TopicRow;
import io.huiji.view.topic.TopicViews;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
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
      List.of("会议阅办卡", "情况说明", "审议文本", "合法性审查意见", "财政意见", "其他材料");

  private final HandIn handIn;
  private final TopicViews topics;
  private final HeldUploads held;

  HandInPages(HandIn handIn, TopicViews topics, HeldUploads held) {
    this.handIn = handIn;
    this.topics = topics;
    this.held = held;
  }

  static boolean mayHandIn(Actor actor) {
    return actor.holds(Post.UNIT_STAFF) || actor.holds(Post.CLERK) || actor.holds(Post.DIRECTOR);
  }

  @GetMapping(NEW)
  ModelAndView begin(Actor actor) {
    return page(NEW, "", actor);
  }

  @GetMapping("/topics/{id}/hand-in")
  ModelAndView again(@PathVariable("id") String id, Actor actor) {
    return page("/topics/" + id + "/hand-in", title(id, actor), actor);
  }

  @PostMapping({NEW + "/check", "/topics/{id}/hand-in/check"})
  ModelAndView check(
      @PathVariable(name = "id", required = false) Optional<String> id,
      @RequestParam(name = "file", required = false) Optional<List<MultipartFile>> chosen,
      Actor actor)
      throws IOException {
    var files = held.with(actor.name(), files(chosen));
    var page = pageOf(id, actor);
    if (files.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page.addObject("findings", Findings.of(List.of(nothingChosen())));
    }
    var looked = handIn.look(files, actor);
    var ready = looked.judgement().verdict() != Verdict.RETURNED;
    page.setStatus(ready ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page.addObject("findings", Findings.of(looked.judgement().findings()))
        .addObject("looked", looked)
        .addObject("ready", ready)
        .addObject("held", held.names(actor.name()));
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
      case HandIn.Outcome.Returned(var judgement) -> refused(id, judgement.findings(), actor);
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
        .map(row -> Answers.see("/topics/" + row.id() + "/receipt", said))
        .orElseGet(() -> Answers.see("/topics", said));
  }

  private ModelAndView refused(Optional<String> id, List<Finding> findings, Actor actor) {
    var page = pageOf(id, actor);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page.addObject("findings", Findings.of(findings));
  }

  private ModelAndView pageOf(Optional<String> id, Actor actor) {
    return page(address(id), id.map(known -> title(known, actor)).orElse(""), actor);
  }

  private ModelAndView page(String address, String title, Actor actor) {
    return new ModelAndView("topic/hand-in")
        .addObject("address", address)
        .addObject("about", title)
        .addObject("kinds", KINDS)
        .addObject("ready", false)
        .addObject("held", held.names(actor.name()));
  }

  private String title(String id, Actor actor) {
    var topic = NotKnown.unless(topics.find(id, actor));
    if (!topic.may("hand-in")) {
      throw new NotKnown();
    }
    return Optional.of(topic.row()).map(TopicRow::title).orElse("");
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
      if (!name.isBlank() && !file.isEmpty()) {
        files.put(name, file.getBytes());
      }
    }
    return files;
  }
}
