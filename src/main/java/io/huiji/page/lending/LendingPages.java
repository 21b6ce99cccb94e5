package io.huiji.page.lending;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.act.Seen;
import io.huiji.calendar.OfficeClock;
import io.huiji.entry.OpenTo;
import io.huiji.lending.Cases.Case;
import io.huiji.lending.Handout;
import io.huiji.page.kit.ActDoor;
import io.huiji.page.kit.Answers;
import io.huiji.page.kit.NotKnown;
import io.huiji.page.kit.Posted;
import io.huiji.view.lending.LendingView;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
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
import org.springframework.web.servlet.ModelAndView;

/// The lending desk (借阅台): lend, renew, take back, hand out the copy that was consented to.
@Controller
@ConditionalOnWebApplication
class LendingPages {

  private final LendingView lending;
  private final Handout handout;
  private final ActDoor acts;
  private final OfficeClock clock;

  LendingPages(LendingView lending, Handout handout, ActDoor acts, OfficeClock clock) {
    this.lending = lending;
    this.handout = handout;
    this.acts = acts;
    this.clock = clock;
  }

  @OpenTo({Post.ARCHIVIST, Post.CUSTODIAN, Post.DIRECTOR})
  @GetMapping("/lending")
  ModelAndView desk(@RequestParam(name = "code", defaultValue = "") String code, Actor actor) {
    var desk = NotKnown.unless(lending.desk(actor, clock.now()));
    return new ModelAndView("lending/desk")
        .addObject("desk", desk)
        .addObject("out", CaseLine.of(desk.out()))
        .addObject("ready", CaseLine.of(desk.ready()))
        .addObject("waiting", CaseLine.of(desk.waiting()))
        .addObject("code", code)
        .addObject("scanned", CaseLine.of(lending.scanned(code, actor, clock.now())))
        .addObject("keeps", LendingView.keeps(actor));
  }

  @OpenTo({Post.ARCHIVIST, Post.CUSTODIAN, Post.DIRECTOR})
  @GetMapping("/lending/overdue")
  ModelAndView overdue(Actor actor) {
    var desk = NotKnown.unless(lending.desk(actor, clock.now()));
    return new ModelAndView("lending/overdue")
        .addObject("overdue", CaseLine.of(desk.overdue()))
        .addObject("keeps", LendingView.keeps(actor))
        .addObject("director", actor.holds(Post.DIRECTOR));
  }

  @OpenTo({Post.ARCHIVIST, Post.CUSTODIAN})
  @GetMapping("/lending/{number}")
  ModelAndView one(@PathVariable("number") String number, Actor actor) {
    return new ModelAndView("lending/counter").addObject("line", CaseLine.of(known(number, actor)));
  }

  @OpenTo({Post.ARCHIVIST, Post.CUSTODIAN})
  @PostMapping("/lending/{number}/lend")
  ModelAndView lend(@PathVariable("number") String number, Posted posted) {
    return act("lend", number, posted, "已借出。借阅单已写好，归还日期见下。", "pages", "note");
  }

  @OpenTo({Post.ARCHIVIST, Post.CUSTODIAN})
  @PostMapping("/lending/{number}/renew")
  ModelAndView renew(@PathVariable("number") String number, Posted posted) {
    return act("renew", number, posted, "已续借，新的归还日期见下。");
  }

  @OpenTo({Post.ARCHIVIST, Post.CUSTODIAN})
  @PostMapping("/lending/{number}/return-loan")
  ModelAndView takeBack(@PathVariable("number") String number, Posted posted) {
    return act("return-loan", number, posted, "已归还。", "pages", "note");
  }

  @OpenTo({Post.ARCHIVIST, Post.CUSTODIAN})
  @PostMapping("/lending/{number}/return-copy")
  ModelAndView returnCopy(@PathVariable("number") String number, Posted posted) {
    return act("return-copy", number, posted, "复制件已交回。", "note");
  }

  @OpenTo({Post.ARCHIVIST, Post.CUSTODIAN})
  @PostMapping("/lending/{number}/issue-copy")
  ModelAndView issue(@PathVariable("number") String number, Posted posted) {
    return act("issue-copy", number, posted, "复制件已制成，带份号和申请人姓名。请在一小时内下载，交给申请人。");
  }

  /// The copy that was made for one person, to whoever made it and to nobody else.
  @OpenTo({Post.ARCHIVIST, Post.CUSTODIAN})
  @GetMapping("/lending/{number}/copy")
  ResponseEntity<Resource> copy(@PathVariable("number") String number, Actor actor) {
    var request = known(number, actor);
    var file = NotKnown.unless(handout.fetch(request.number(), actor, clock.now()));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(request.name() + "申请复制件.pdf", StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(new FileSystemResource(file));
  }

  @OpenTo(Post.DIRECTOR)
  @GetMapping("/lending/{number}/lost")
  ModelAndView lost(@PathVariable("number") String number, Actor actor) {
    return new ModelAndView("lending/lost").addObject("line", CaseLine.of(known(number, actor)));
  }

  @OpenTo(Post.DIRECTOR)
  @PostMapping("/lending/{number}/declare-lost")
  ModelAndView declareLost(@PathVariable("number") String number, Posted posted) {
    var request = known(number, posted.actor());
    var values = posted.fields("report");
    values.put("request", number);
    return Answers.of(
        acts.perform("declare-lost", values, posted, seen(request, posted)),
        posted,
        "/requests/" + number,
        "已声明遗失，记入日志。",
        () -> lost(number, posted.actor()));
  }

  private ModelAndView act(
      String act, String number, Posted posted, String said, String... fields) {
    var request = known(number, posted.actor());
    var values = posted.fields(fields);
    values.put("request", number);
    return Answers.of(
        acts.perform(act, values, posted, seen(request, posted)),
        posted,
        "/lending/" + number,
        said,
        () -> one(number, posted.actor()));
  }

  private Seen seen(Case request, Posted posted) {
    return new Seen(
        "request:" + request.number(),
        posted.seen(),
        () -> LendingView.version(known(String.valueOf(request.number()), posted.actor())));
  }

  private Case known(String number, Actor actor) {
    return NotKnown.unless(
        number.matches("[1-9]\\d{0,8}")
            ? lending.request(Integer.parseInt(number), actor, clock.now())
            : Optional.empty());
  }
}
