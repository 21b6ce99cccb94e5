package io.huiji.page.minutes;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.act.ActFiles;
import io.huiji.act.Seen;
import io.huiji.document.PaperReader;
import io.huiji.entry.OpenTo;
import io.huiji.minutes.Comparison.Kind;
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

  @GetMapping("/minutes/{date}/{page:draft|compare|approvals|issue|distribution|print}")
  ModelAndView ofTheHouse(
      @PathVariable("date") String date,
      @PathVariable("page") String page,
      @RequestParam(name = "columns", defaultValue = "1") String columns,
      Actor actor) {
    return page(page, judged(date, actor), actor).addObject("two", columns.equals("2"));
  }

  /// Before a number is given up for ever.
  @OpenTo({Post.DIRECTOR, Post.MAYOR})
  @GetMapping("/minutes/{date}/void")
  ModelAndView toVoid(@PathVariable("date") String date, Actor actor) {
    return page("void", judged(date, actor), actor);
  }

  @OpenTo({Post.DIRECTOR, Post.MAYOR})
  @PostMapping("/minutes/{date}/void-number")
  ModelAndView voidNumber(@PathVariable("date") String date, Posted posted) {
    var fields = posted.fields("reason");
    fields.put(
        "number",
        posted.text("confirmed").filter(posted.text("of").orElse("")::equals).orElse("（没有照写文号）"));
    return perform(
        new Asked("void-number", fields, "void", "approvals"),
        date,
        posted,
        "编号已作废，保留不再使用。下一步：重新报批。");
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
      case "draft", "print" ->
          page.addObject("text", text(view, actor)).addObject("printed", false);
      case "compare" ->
          page.addObject("comparison", views.comparison(view.meeting(), actor))
              .addObject("added", Kind.ADDED)
              .addObject("removed", Kind.REMOVED)
              .addObject("changed", Kind.CHANGED)
              .addObject("moved", Kind.MOVED)
              .addObject("two", false)
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

  /// An act with its form.
  ///
  /// @param form page that is shown again when it is refused
  /// @param to page that done leads to
  private record Asked(
      String name, Map<String, Object> fields, ActFiles files, String form, String to) {

    Asked(String name, Map<String, Object> fields, String form, String to) {
      this(name, fields, ActFiles.none(), form, to);
    }
  }

  @PostMapping("/minutes/{date}/upload-minutes")
  ModelAndView upload(
      @PathVariable("date") String date,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      Posted posted)
      throws IOException {
    var fields = posted.fields("note");
    var sent = ActFiles.none();
    if (file != null && !file.isEmpty()) {
      fields.put("file", "会议纪要.docx");
      sent = ActFiles.sent(Map.of("会议纪要.docx", file.getBytes()));
    }
    var asked = new Asked("upload-minutes", fields, sent, "draft", "compare");
    return perform(asked, date, posted, "已上传。下一步：核对改动。");
  }

  @PostMapping("/minutes/{date}/adopt-minutes")
  ModelAndView adopt(@PathVariable("date") String date, Posted posted) {
    var fields = posted.fields("upload", "checked");
    var asked = new Asked("adopt-minutes", fields, "compare", "approvals");
    var two = posted.text("columns").filter("2"::equals).isPresent();
    return perform(asked, date, posted, "已采用此稿。下一步：主任审核。").addObject("two", two);
  }

  @PostMapping("/minutes/{date}/approve-minutes")
  ModelAndView approve(@PathVariable("date") String date, Posted posted) {
    var agreed = posted.agrees();
    var mayor = posted.text("step").filter("mayor"::equals).isPresent();
    var fields = posted.fields("step", "verdict", "note");
    var form = mayor && agreed ? "issue" : "approvals";
    var said = mayor ? "纪要已编号印发。" : "已同意。下一步：区长审定。";
    return perform(
        new Asked("approve-minutes", fields, form, "approvals"),
        date,
        posted,
        agreed ? said : "已退回。");
  }

  @PostMapping("/minutes/{date}/set-distribution")
  ModelAndView distribute(@PathVariable("date") String date, Posted posted) {
    var fields = posted.fields("reason");
    for (var list : List.of("report-to", "copy-to")) {
      posted
          .text(list)
          .ifPresent(names -> fields.put(list, Stream.of(names.split("[、，,\\s]+")).toList()));
    }
    var asked = new Asked("set-distribution", fields, "distribution", "distribution");
    return perform(asked, date, posted, "名单已更改。");
  }

  /// The text stands in the answer to the act alone: it has no address under which it could be
  /// printed once more without being asked for.
  @PostMapping("/minutes/{date}/print-minutes")
  ModelAndView print(@PathVariable("date") String date, Posted posted) {
    var asked = new Asked("print-minutes", posted.fields("purpose", "copies"), "print", "print");
    var answer = perform(asked, date, posted, "");
    return answer.getStatus() != null
        ? answer
        : page("print", judged(date, posted.actor()), posted.actor()).addObject("printed", true);
  }

  private ModelAndView perform(Asked asked, String day, Posted posted, String said) {
    var date = judged(day, posted.actor()).meeting().toString();
    if (!asked.name().equals("void-number")) {
      asked.fields().put("meeting", date);
    }
    var seen =
        asked.name().equals("upload-minutes")
            ? Seen.nothing()
            : new Seen(
                "minutes:" + date, posted.seen(), () -> judged(date, posted.actor()).version());
    return Answers.of(
        acts.perform(asked.name(), asked.fields(), posted, seen, asked.files()),
        posted,
        "/minutes/" + date + "/" + asked.to(),
        said,
        () -> page(asked.form(), judged(date, posted.actor()), posted.actor()));
  }
}
