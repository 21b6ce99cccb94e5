package io.huiji.page.entry;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.entry.MachineTokens;
import io.huiji.entry.OpenTo;
import io.huiji.entry.TokenScope;
import io.huiji.page.kit.ActDoor;
import io.huiji.page.kit.Answers;
import io.huiji.page.kit.Outcome;
import io.huiji.page.kit.Posted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Tokens of machines: one's own, with the secret of a new one shown once; and all, for the
/// operator, who can end them and never sees a secret.
@Controller
@ConditionalOnWebApplication
class TokenPages {

  private static final String OWN = "/account/tokens";
  private static final String ALL = "/administration/tokens";

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  /// In days; what is offered first.
  private static final int USUAL = 90;

  private final MachineTokens tokens;
  private final ActDoor acts;

  TokenPages(MachineTokens tokens, ActDoor acts) {
    this.tokens = tokens;
    this.acts = acts;
  }

  @OpenTo.Everyone
  @GetMapping(OWN)
  ModelAndView own(Actor actor) {
    return new ModelAndView("entry/tokens")
        .addObject("own", true)
        .addObject("tokens", tokens.of(actor.name()))
        .addObject("usual", USUAL)
        .addObject("longest", MachineTokens.LONGEST);
  }

  /// The secret goes to the next page by the session, in memory, and is gone when it is shown.
  @OpenTo.Everyone
  @PostMapping(OWN)
  ModelAndView issue(Posted posted, RedirectAttributes next) {
    var fields = new HashMap<>(posted.fields("label", "days"));
    fields.put("scope", scope(posted));
    var outcome = acts.perform("issue-token", fields, posted);
    secret(outcome, posted).ifPresent(secret -> next.addFlashAttribute("secret", secret));
    return Answers.of(
        outcome,
        posted,
        OWN,
        "令牌已发给，已记入日志。",
        done -> done.request().map(number -> OWN + "#revoke-" + number).orElse(""),
        () -> own(posted.actor()));
  }

  /// Takes the secret of a token that was issued through the interface.
  @OpenTo.Everyone
  @PostMapping(OWN + "/{number}/take")
  ModelAndView take(@PathVariable("number") String number, Actor actor, RedirectAttributes next) {
    var secret = NUMBER.matcher(number).matches() ? take(number, actor) : Optional.<String>empty();
    secret.ifPresent(taken -> next.addFlashAttribute("secret", taken));
    return Answers.see(
        OWN, secret.isPresent() ? "令牌" + number + "已取得。" : "没有取得：已经取过，或者发给已超过一小时。请撤销后重新发给。");
  }

  private Optional<String> take(String number, Actor actor) {
    return tokens.take(Integer.parseInt(number), actor.name());
  }

  private Optional<String> secret(Outcome outcome, Posted posted) {
    return outcome instanceof Outcome.Done(var done, _)
        ? done.request().flatMap(number -> tokens.take(number, posted.actor().name()))
        : Optional.empty();
  }

  private static List<String> scope(Posted posted) {
    var scope = new ArrayList<>(posted.texts("scope"));
    posted.text("acts").map(TokenScope::parse).map(TokenScope::names).ifPresent(scope::addAll);
    return scope;
  }

  @OpenTo.Everyone
  @PostMapping(OWN + "/{number}/revoke")
  ModelAndView revoke(@PathVariable("number") String number, Posted posted) {
    return Answers.of(
        acts.perform("revoke-token", Map.of("token", number), posted),
        posted,
        OWN,
        "令牌" + number + "已撤销，已记入日志。",
        () -> own(posted.actor()));
  }

  @OpenTo(Post.OPERATOR)
  @GetMapping(ALL)
  ModelAndView all() {
    return new ModelAndView("entry/tokens")
        .addObject("own", false)
        .addObject("tokens", tokens.all());
  }

  @OpenTo(Post.OPERATOR)
  @PostMapping(ALL + "/{number}/revoke")
  ModelAndView revokeAny(@PathVariable("number") String number, Posted posted) {
    return Answers.of(
        acts.perform("revoke-token", Map.of("token", number), posted),
        posted,
        ALL,
        "令牌" + number + "已撤销，已记入日志。",
        this::all);
  }
}
