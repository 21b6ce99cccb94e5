package io.huiji.page.lending;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.act.Seen;
import io.huiji.calendar.OfficeClock;
import io.huiji.entry.OpenTo;
import io.huiji.lending.Cases.Case;
import io.huiji.page.kit.ActDoor;
import io.huiji.page.kit.Answers;
import io.huiji.page.kit.NotKnown;
import io.huiji.page.kit.Outcome;
import io.huiji.page.kit.Posted;
import io.huiji.view.archive.ArchiveView;
import io.huiji.view.lending.LendingView;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Requests to copy or borrow (利用): one's own, and for whoever consents those that wait for him. A
/// request's number opens nothing to others.
@Controller
@ConditionalOnWebApplication
@OpenTo.Readers
class RequestPages {

  private final LendingView lending;
  private final ArchiveView records;
  private final ActDoor acts;
  private final OfficeClock clock;

  RequestPages(LendingView lending, ArchiveView records, ActDoor acts, OfficeClock clock) {
    this.lending = lending;
    this.records = records;
    this.acts = acts;
    this.clock = clock;
  }

  @GetMapping("/requests")
  ModelAndView list(Actor actor) {
    var now = clock.now();
    return new ModelAndView("lending/requests")
        .addObject("mine", CaseLine.of(lending.mine(actor, now)))
        .addObject("waiting", CaseLine.of(lending.toDecide(actor, now)))
        .addObject("decided", CaseLine.of(lending.decided(actor, now)))
        .addObject("decides", actor.holds(Post.DIRECTOR));
  }

  @GetMapping("/requests/new")
  ModelAndView form(
      @RequestParam(name = "record", defaultValue = "") String record,
      @RequestParam(name = "kind", defaultValue = "loan") String kind,
      Actor actor) {
    return new ModelAndView("lending/new")
        .addObject("record", NotKnown.unless(records.record(record, actor, clock.now())))
        .addObject("kind", kind.equals("copy") ? "copy" : "loan");
  }

  @PostMapping("/requests/ask")
  ModelAndView ask(Posted posted) {
    var kind = posted.text("kind").orElse("").equals("copy") ? "copy" : "loan";
    var outcome = acts.perform("request-" + kind, posted.fields("record", "purpose"), posted);
    var to =
        outcome instanceof Outcome.Done(var done, _)
            ? done.request().map(number -> "/requests/" + number).orElse("/requests")
            : "/requests";
    return Answers.of(
        outcome,
        posted,
        to,
        "已申请。下一步：区政府办公室主任同意或者不同意。",
        () -> form(posted.text("record").orElse(""), kind, posted.actor()));
  }

  @GetMapping("/requests/{number}")
  ModelAndView request(@PathVariable("number") String number, Actor actor) {
    var found = known(number, actor);
    return new ModelAndView("lending/request")
        .addObject("line", CaseLine.of(found))
        .addObject("version", LendingView.version(found))
        .addObject("keeps", LendingView.keeps(actor))
        .addObject("director", actor.holds(Post.DIRECTOR));
  }

  @PostMapping("/requests/{number}/consent")
  ModelAndView consent(@PathVariable("number") String number, Posted posted) {
    var agreed = posted.agrees();
    return act(
        "consent",
        number,
        posted,
        agreed ? "已同意，申请人和档案员都会收到通知。" : "已答复不同意，理由已告知申请人。",
        agreed ? "/requests/" + number + "#revoke-consent" : "",
        "verdict",
        "reason");
  }

  @PostMapping("/requests/{number}/revoke-consent")
  ModelAndView revoke(@PathVariable("number") String number, Posted posted) {
    return act("revoke-consent", number, posted, "已撤销同意，理由已告知申请人。", "", "reason");
  }

  @PostMapping("/requests/{number}/renew")
  ModelAndView renew(@PathVariable("number") String number, Posted posted) {
    return act("renew", number, posted, "已续借，新的归还日期见下。", "");
  }

  private ModelAndView act(
      String act, String number, Posted posted, String said, String back, String... fields) {
    known(number, posted.actor());
    var values = posted.fields(fields);
    values.put("request", number);
    return Answers.of(
        acts.perform(act, values, posted, seen(number, posted)),
        posted,
        act.equals("consent") ? "/requests" : "/requests/" + number,
        said,
        _ -> back,
        () -> request(number, posted.actor()));
  }

  private Seen seen(String number, Posted posted) {
    return new Seen(
        "request:" + number,
        posted.seen(),
        () -> LendingView.version(known(number, posted.actor())));
  }

  private Case known(String number, Actor actor) {
    return NotKnown.unless(
        number.matches("[1-9]\\d{0,8}")
            ? lending.request(Integer.parseInt(number), actor, clock.now())
            : Optional.empty());
  }
}
