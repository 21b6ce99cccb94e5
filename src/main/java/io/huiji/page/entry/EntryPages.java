package io.huiji.page.entry;

import io.huiji.access.Accounts;
import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.access.Unit;
import io.huiji.entry.OpenTo;
import io.huiji.entry.WaysIn;
import io.huiji.page.kit.Answers;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Sign-in, first and own password, account, help, accessibility.
@Controller
@ConditionalOnWebApplication
class EntryPages {

  private final Accounts accounts;
  private final WaysIn ways;

  EntryPages(Accounts accounts, WaysIn ways) {
    this.accounts = accounts;
    this.ways = ways;
  }

  @OpenTo.Everyone
  @GetMapping("/")
  ModelAndView front() {
    return Answers.seeOther("/today");
  }

  /// What it tells stands in its address, as the sign-in put it there.
  @OpenTo.Anybody
  @GetMapping("/sign-in")
  ModelAndView signIn(@RequestParam Map<String, String> told) {
    return new ModelAndView("entry/sign-in")
        .addObject("there", ways.elsewhere())
        .addObject("start", ways.start())
        .addObject("local", ways.local().name())
        .addObject("notBelieved", told.containsKey("elsewhere"))
        .addObject("failed", told.containsKey("failed"))
        .addObject("left", number(told.get("left")))
        .addObject("pause", number(told.get("pause")))
        .addObject("paused", number(told.get("paused")))
        .addObject("stranger", told.containsKey("stranger"))
        .addObject("ended", told.containsKey("ended"))
        .addObject("changed", told.containsKey("changed"));
  }

  private static int number(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
  }

  @OpenTo.Everyone(withFirstPassword = true)
  @GetMapping("/password")
  String password() {
    return "entry/password";
  }

  @OpenTo.Everyone(withFirstPassword = true)
  @PostMapping("/password")
  ModelAndView change(
      @RequestParam("password") String password,
      @RequestParam("again") String again,
      Principal user,
      HttpServletRequest request)
      throws ServletException {
    if (!password.equals(again) || !accounts.change(user.getName(), password)) {
      var page = new ModelAndView("entry/password", HttpStatus.UNPROCESSABLE_CONTENT);
      return page.addObject("failed", true);
    }
    request.logout();
    return Answers.seeOther("/sign-in?changed");
  }

  @OpenTo.Everyone
  @GetMapping("/account")
  ModelAndView account(Actor actor) {
    return new ModelAndView("entry/account")
        .addObject("name", actor.name())
        .addObject("display", actor.user().displayName())
        .addObject("unit", actor.unit().map(Unit::name).orElse(""))
        .addObject(
            "posts",
            actor.posts().stream().sorted().map(Post::chinese).collect(Collectors.joining("、")));
  }

  @OpenTo.Anybody
  @GetMapping("/help")
  String help() {
    return "entry/help";
  }

  @OpenTo.Anybody
  @GetMapping("/accessibility")
  String accessibility() {
    return "entry/accessibility";
  }
}
