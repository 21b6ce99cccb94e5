package io.huiji.page.supervision;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.act.ActFiles;
import io.huiji.act.Seen;
import io.huiji.calendar.OfficeClock;
import io.huiji.entry.OpenTo;
import io.huiji.page.kit.ActDoor;
import io.huiji.page.kit.Answers;
import io.huiji.page.kit.EnglishSentences;
import io.huiji.page.kit.NotKnown;
import io.huiji.page.kit.Posted;
import io.huiji.view.supervision.StatisticsView;
import io.huiji.view.supervision.SupervisionView;
import io.huiji.view.supervision.SupervisionView.Board;
import io.huiji.view.supervision.SupervisionView.Group;
import io.huiji.view.supervision.SupervisionView.ItemView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Follow-up (督办): the board with its time line, one item, reports of progress and what the office
/// says of them.
@Controller
@ConditionalOnWebApplication
@OpenTo.Readers
class SupervisionPages {

  private final SupervisionView views;
  private final ActDoor acts;
  private final OfficeClock clock;
  private final EnglishSentences english;

  SupervisionPages(
      SupervisionView views, ActDoor acts, OfficeClock clock, EnglishSentences english) {
    this.english = english;
    this.views = views;
    this.acts = acts;
    this.clock = clock;
  }

  @GetMapping("/supervision")
  ModelAndView board(Actor actor) {
    var board = views.board(actor, clock.today());
    return new ModelAndView("supervision/board")
        .addObject("groups", groups(board))
        .addObject("overdue", board.of(Group.OVERDUE).size())
        .addObject("soon", board.of(Group.SOON).size())
        .addObject("open", open(board))
        .addObject("timeline", TimeLine.of(board).svg(english::say))
        .addObject("figures", StatisticsView.concerns(actor))
        .addObject("board", board);
  }

  private static long open(Board board) {
    return board.items().stream()
        .filter(item -> item.group() != Group.DONE && item.group() != Group.VOID)
        .count();
  }

  private static List<GroupOf> groups(Board board) {
    return Arrays.stream(Group.values())
        .map(group -> new GroupOf(group, board.of(group)))
        .filter(group -> !group.items().isEmpty())
        .toList();
  }

  record GroupOf(Group group, List<ItemView> items) {}

  @GetMapping("/supervision/{number}")
  ModelAndView item(@PathVariable("number") String number, Actor actor) {
    var item = known(number, actor);
    return new ModelAndView("supervision/item")
        .addObject("item", item)
        .addObject("ends", item.due().map(day -> day.plusDays(1).atStartOfDay()).orElse(null))
        .addObject("running", item.group() != Group.DONE && item.group() != Group.VOID)
        .addObject("reviews", actor.holds(Post.CLERK) || actor.holds(Post.DIRECTOR));
  }

  @PostMapping("/supervision/{number}/report-progress")
  ModelAndView report(
      @PathVariable("number") String number,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      Posted posted)
      throws IOException {
    var values = posted.fields("state", "evidence");
    var sent = ActFiles.none();
    if (file != null && !file.isEmpty()) {
      var name = Optional.ofNullable(file.getOriginalFilename()).orElse("佐证");
      values.put("file", name);
      sent = ActFiles.sent(Map.of(name, file.getBytes()));
    }
    return act("report-progress", number, posted, values, sent, "已报送进展。下一步：区政府办公室认可或者退回。");
  }

  @PostMapping("/supervision/{number}/review-progress")
  ModelAndView review(@PathVariable("number") String number, Posted posted) {
    var accepted = posted.text("verdict").filter("accept"::equals).isPresent();
    return act(
        "review-progress",
        number,
        posted,
        posted.fields("verdict", "reason"),
        ActFiles.none(),
        accepted ? "已认可这次进展。" : "已退回，理由责任单位可以看到。");
  }

  @GetMapping("/supervision/{number}/evidence/{entry}")
  ResponseEntity<byte[]> evidence(
      @PathVariable("number") String number, @PathVariable("entry") String entry, Actor actor) {
    var item = known(number, actor);
    var file =
        NotKnown.unless(
            entry.matches("\\d{1,15}")
                ? views.evidence(item.number(), Long.parseLong(entry), actor, clock.today())
                : Optional.<SupervisionView.EvidenceBytes>empty());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(file.content());
  }

  private ModelAndView act(
      String act,
      String number,
      Posted posted,
      Map<String, Object> values,
      ActFiles files,
      String said) {
    known(number, posted.actor());
    values.put("item", number);
    var seen =
        new Seen(
            "supervision:" + number, posted.seen(), () -> known(number, posted.actor()).version());
    return Answers.of(
        acts.perform(act, values, posted, seen, files),
        posted,
        "/supervision/" + number,
        said,
        () -> item(number, posted.actor()));
  }

  private ItemView known(String number, Actor actor) {
    return NotKnown.unless(
        number.matches("[1-9]\\d{0,8}")
            ? views.item(Integer.parseInt(number), actor, clock.today())
            : Optional.empty());
  }
}
