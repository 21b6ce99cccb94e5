package io.huiji.page.topic;

import io.huiji.access.Actor;
import io.huiji.act.ActFiles;
import io.huiji.act.Seen;
import io.huiji.entry.OpenTo;
import io.huiji.page.kit.ActDoor;
import io.huiji.page.kit.Answers;
import io.huiji.page.kit.Drafts;
import io.huiji.page.kit.NotKnown;
import io.huiji.page.kit.Posted;
import io.huiji.view.topic.TopicView;
import io.huiji.view.topic.TopicViews;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// The way of a topic to the meeting, the opinions on it, and the acts of both.
@Controller
@ConditionalOnWebApplication
@OpenTo.Readers
class ApprovalPages {

  /// What is said when an act is done, and the fields that it takes from the form.
  private static final Map<String, String> SAID =
      Map.of(
          "approve-topic", "已记下您的审批意见。下一步见审批过程。",
          "confirm-source", "已记下您对议题来源的确认。",
          "give-opinion", "已出具意见，报送材料已重新检查。",
          "reply-consultation", "已答复会商，报送材料已重新检查。",
          "admit-late", "已准许迟报的材料列入。下一步：办公室提出上会建议。",
          "waive-objection", "已写明理由，不同意见不再协调。",
          "withdraw-topic", "议题已撤回。需要再议的，请重新报送。");

  private static final String[] FIELDS = {"step", "verdict", "note", "kind", "reply", "reason"};

  private final TopicViews topics;
  private final ActDoor door;
  private final Drafts drafts;

  ApprovalPages(TopicViews topics, ActDoor door, Drafts drafts) {
    this.topics = topics;
    this.door = door;
    this.drafts = drafts;
  }

  @GetMapping("/topics/{id}/approvals")
  ModelAndView approvals(@PathVariable("id") String id, Actor actor) {
    return page("topic/approvals", id, actor)
        .addObject("typed", drafts.of(actor.name(), draft(id)));
  }

  @GetMapping("/topics/{id}/opinions")
  ModelAndView opinions(@PathVariable("id") String id, Actor actor) {
    return page("topic/opinions", id, actor);
  }

  @PostMapping(
      "/topics/{id}/approvals/{act:approve-topic|confirm-source|admit-late|waive-objection|withdraw-topic}")
  ModelAndView approve(
      @PathVariable("id") String id, @PathVariable("act") String act, Posted posted) {
    return perform(id, act, posted, Map.of(), "/approvals", "topic/approvals");
  }

  /// @param file the opinion's or the reply's own paper; it passes the same gate as every other
  @PostMapping("/topics/{id}/opinions/{act:give-opinion|reply-consultation}")
  ModelAndView give(
      @PathVariable("id") String id,
      @PathVariable("act") String act,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      Posted posted)
      throws IOException {
    return perform(id, act, posted, sent(file), "/opinions", "topic/opinions");
  }

  private static Map<String, byte[]> sent(@Nullable MultipartFile file) throws IOException {
    if (file == null || file.isEmpty()) {
      return Map.of();
    }
    var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    return Map.of(name.isBlank() ? "附件" : name, file.getBytes());
  }

  private ModelAndView perform(
      String id, String act, Posted posted, Map<String, byte[]> files, String path, String page) {
    var topic = NotKnown.unless(topics.find(id, posted.actor()));
    var fields = posted.fields(FIELDS);
    fields.put("topic", topic.row().title());
    fields.put("meeting", topic.row().meeting().toString());
    files.keySet().forEach(name -> fields.put("file", name));
    var seen = new Seen("topic:" + id, posted.seen(), () -> version(id, posted.actor()));
    return Answers.of(
        door.perform(act, fields, posted, seen, ActFiles.sent(files)),
        posted,
        "/topics/" + id + path,
        SAID.getOrDefault(act, "已办。"),
        () -> page(page, id, posted.actor()));
  }

  private String version(String id, Actor actor) {
    return topics.find(id, actor).map(TopicView::version).orElse("");
  }

  private ModelAndView page(String page, String id, Actor actor) {
    return TopicPages.of(page, NotKnown.unless(topics.find(id, actor)))
        .addObject("draft", draft(id));
  }

  private static String draft(String id) {
    return "topic/" + id;
  }
}
