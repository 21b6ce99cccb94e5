package io.huiji.page.archive;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.act.Seen;
import io.huiji.calendar.OfficeClock;
import io.huiji.entry.OpenTo;
import io.huiji.page.kit.ActDoor;
import io.huiji.page.kit.Answers;
import io.huiji.page.kit.NotKnown;
import io.huiji.page.kit.Posted;
import io.huiji.view.archive.CustodyView;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Who keeps the records, and the hand-over from one to the other (R17.4).
@Controller
@ConditionalOnWebApplication
@OpenTo({Post.ARCHIVIST, Post.CUSTODIAN, Post.DIRECTOR})
class CustodyPage {

  private final CustodyView custody;
  private final ActDoor acts;
  private final OfficeClock clock;

  CustodyPage(CustodyView custody, ActDoor acts, OfficeClock clock) {
    this.custody = custody;
    this.acts = acts;
    this.clock = clock;
  }

  @GetMapping("/archive/custody")
  ModelAndView page(Actor actor) {
    var holdings = NotKnown.unless(custody.holdings(actor, clock.now()));
    return new ModelAndView("archive/custody")
        .addObject("holdings", holdings)
        .addObject("user", actor.name())
        .addObject("director", actor.holds(Post.DIRECTOR));
  }

  @PostMapping("/archive/custody/hand-over")
  ModelAndView handOver(Posted posted) {
    var outcome =
        acts.perform(
            "hand-over",
            posted.fields("to", "holdings", "from", "note"),
            posted,
            new Seen("custody", posted.seen(), () -> version(posted.actor())));
    return Answers.of(
        outcome, posted, "/archive/custody", "已移交。从现在起由接收人保管。", () -> page(posted.actor()));
  }

  private String version(Actor actor) {
    return custody.holdings(actor, clock.now()).map(CustodyView.Holdings::version).orElse("");
  }
}
