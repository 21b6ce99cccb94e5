package io.huiji.page.minutes;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.act.ActFiles;
import io.huiji.act.Seen;
import io.huiji.document.PaperReader;
import io.huiji.entry.OpenTo;
import io.huiji.page.kit.ActDoor;
import io.huiji.page.kit.Answers;
import io.huiji.page.kit.Days;
import io.huiji.page.kit.NotKnown;
import io.huiji.page.kit.Posted;
import io.huiji.view.minutes.MinutesView;
import io.huiji.view.minutes.MinutesView.ApprovalLine;
import io.huiji.view.minutes.MinutesViews;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Minutes from the first draft to the excerpts; known by the day of their meeting.
@Controller
@ConditionalOnWebApplication
@OpenTo.Readers
class MinutesPages {

  private final MinutesViews views;
  private final ActDoor acts;
  private final PaperReader reader;

  MinutesPages(MinutesViews views, ActDoor acts, PaperReader reader) {
    this.views = views;
    this.acts = acts;
    this.reader = reader;
  }

  @GetMapping("/minutes")
  ModelAndView all(Actor actor) {
    return new ModelAndView("minutes/list").addObject("minutes", views.all(actor));
  }

  @GetMapping("/minutes/{date}")
  ModelAndView one(@PathVariable("date") String date, Actor actor) {
    return page("minutes", known(date, actor), actor);
  }

  @GetMapping("/minutes/{date}/excerpts")
  ModelAndView excerpts(@PathVariable("date") String date, Actor actor) {
    return page("excerpts", known(date, actor), actor);
  }

  @GetMapping("/minutes/{date}/draft")
  ModelAndView draft(@PathVariable("date") String date, Actor actor) {
    return page("draft", judged(date, actor), actor);
  }

  @GetMapping("/minutes/{date}/compare")
  ModelAndView compare(@PathVariable("date") String date, Actor actor) {
    return page("compare", judged(date, actor), actor);
  }

  @GetMapping("/minutes/{date}/approvals")
  ModelAndView approvals(@PathVariable("date") String date, Actor actor) {
    return page("approvals", judged(date, actor), actor);
  }

  @GetMapping("/minutes/{date}/issue")
  ModelAndView issue(@PathVariable("date") String date, Actor actor) {
    return page("issue", judged(date, actor), actor);
  }

  @GetMapping("/minutes/{date}/distribution")
  ModelAndView distribution(@PathVariable("date") String date, Actor actor) {
    return page("distribution", judged(date, actor), actor);
  }

  private MinutesView known(String date, Actor actor) {
    return NotKnown.unless(views.find(Days.of(date), actor));
  }

  private MinutesView judged(String date, Actor actor) {
    return NotKnown.unless(views.find(Days.of(date), actor).filter(MinutesView::house));
  }

  private ModelAndView page(String name, MinutesView view, Actor actor) {
    var page =
        new ModelAndView("minutes/" + name)
            .addObject("view", view)
            .addObject("mayor", actor.holds(Post.MAYOR))
            .addObject("director", actor.holds(Post.DIRECTOR));
    return switch (name) {
      case "draft" -> page.addObject("text", text(view, actor));
      case "compare" ->
          page.addObject("comparison", views.comparison(view.meeting(), actor))
              .addObject("lapsing", lapsing(view));
      default -> page;
    };
  }

  private List<String> text(MinutesView view, Actor actor) {
    return views
        .draftToDraw(view.meeting(), actor)
        .map(docx -> reader.read("会议纪要.docx", docx).text().lines().toList())
        .orElse(List.of());
  }

  private static String lapsing(MinutesView view) {
    return view.approvals().stream()
        .filter(ApprovalLine::standing)
        .map(each -> each.by() + "的同意")
        .collect(Collectors.joining("、"));
  }

  /// Only for those who draft.
  @OpenTo({Post.CLERK, Post.DIRECTOR})
  @GetMapping("/minutes/{date}/draft/{version}.docx")
  ResponseEntity<byte[]> file(
      @PathVariable("date") String date, @PathVariable("version") String version, Actor actor) {
    var number = version.matches("\\d{1,6}") ? Integer.parseInt(version) : 0;
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .cacheControl(CacheControl.noStore())
        .header("Content-Disposition", "attachment; filename=\"draft-" + number + ".docx\"")
        .body(NotKnown.unless(views.draftFile(Days.of(date), number, actor)));
  }

  @PostMapping("/minutes/{date}/upload-minutes")
  ModelAndView upload(
      @PathVariable("date") String date,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      Posted posted)
      throws IOException {
    var view = judged(date, posted.actor());
    var fields = posted.fields("note");
    var sent = ActFiles.none();
    if (file != null && !file.isEmpty()) {
      fields.put("file", "会议纪要.docx");
      sent = ActFiles.sent(Map.of("会议纪要.docx", file.getBytes()));
    }
    return act("upload-minutes", view, posted, fields, sent, "draft", "compare", "已上传。下一步：核对改动。");
  }

  @PostMapping("/minutes/{date}/adopt-minutes")
  ModelAndView adopt(@PathVariable("date") String date, Posted posted) {
    var view = judged(date, posted.actor());
    var fields = posted.fields("upload", "checked");
    return act(
        "adopt-minutes",
        view,
        posted,
        fields,
        ActFiles.none(),
        "compare",
        "approvals",
        "已采用此稿。下一步：主任审核。");
  }

  @PostMapping("/minutes/{date}/approve-minutes")
  ModelAndView approve(@PathVariable("date") String date, Posted posted) {
    var view = judged(date, posted.actor());
    var agreed = posted.text("verdict").filter("agree"::equals).isPresent();
    var mayor = posted.text("step").filter("mayor"::equals).isPresent();
    var said = mayor ? "纪要已编号印发。" : "已同意。下一步：区长审定。";
    return act(
        "approve-minutes",
        view,
        posted,
        posted.fields("step", "verdict", "note"),
        ActFiles.none(),
        mayor && agreed ? "issue" : "approvals",
        "approvals",
        agreed ? said : "已退回。");
  }

  @PostMapping("/minutes/{date}/set-distribution")
  ModelAndView distribute(@PathVariable("date") String date, Posted posted) {
    var view = judged(date, posted.actor());
    var fields = posted.fields("reason");
    for (var list : List.of("report-to", "copy-to")) {
      posted
          .text(list)
          .ifPresent(names -> fields.put(list, Stream.of(names.split("[、，,\\s]+")).toList()));
    }
    return act(
        "set-distribution",
        view,
        posted,
        fields,
        ActFiles.none(),
        "distribution",
        "distribution",
        "名单已更改。");
  }

  private ModelAndView act(
      String name,
      MinutesView view,
      Posted posted,
      Map<String, Object> fields,
      ActFiles files,
      String form,
      String to,
      String said) {
    var date = view.meeting().toString();
    fields.put("meeting", date);
    var seen =
        name.equals("upload-minutes")
            ? Seen.nothing()
            : new Seen(
                "minutes:" + date, posted.seen(), () -> judged(date, posted.actor()).version());
    return Answers.of(
        acts.perform(name, fields, posted, seen, files),
        posted,
        "/minutes/" + date + "/" + to,
        said,
        () -> page(form, judged(date, posted.actor()), posted.actor()));
  }
}
