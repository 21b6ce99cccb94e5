package io.huiji.page.entry;

import io.huiji.access.Accounts;
import io.huiji.access.Actor;
import io.huiji.calendar.OfficeClock;
import io.huiji.entry.OpenTo;
import io.huiji.search.Query;
import io.huiji.search.Results;
import io.huiji.search.SearchIndex;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages: sign-in, first password, meetings and search.
@Controller
@ConditionalOnWebApplication
class Pages {

  private final OfficeClock clock;
  private final KnownMeetings meetings;
  private final SearchIndex index;
  private final Accounts accounts;

  Pages(OfficeClock clock, KnownMeetings meetings, SearchIndex index, Accounts accounts) {
    this.clock = clock;
    this.meetings = meetings;
    this.index = index;
    this.accounts = accounts;
  }

  @OpenTo.Anybody
  @GetMapping("/sign-in")
  String signIn() {
    return "sign-in";
  }

  @OpenTo.Everyone(withFirstPassword = true)
  @GetMapping("/password")
  String password() {
    return "password";
  }

  @OpenTo.Everyone(withFirstPassword = true)
  @PostMapping("/password")
  String change(
      @RequestParam("password") String password,
      @RequestParam("again") String again,
      Principal user,
      HttpServletRequest request,
      Model model)
      throws ServletException {
    if (!password.equals(again) || !accounts.change(user.getName(), password)) {
      model.addAttribute("failed", true);
      return "password";
    }
    request.logout();
    return "redirect:/sign-in?changed";
  }

  @OpenTo.Everyone
  @GetMapping("/")
  String meetings(
      @RequestParam(name = "q", defaultValue = "") String words, Actor actor, Model model) {
    model.addAttribute("user", actor.user().displayName());
    model.addAttribute("words", words);
    model.addAttribute("meetings", meetings.of(actor));
    model.addAttribute("results", search(words, actor));
    return "meetings";
  }

  private Results search(String words, Actor actor) {
    return words.isBlank() || words.codePointCount(0, words.length()) > Query.LONGEST
        ? new Results(0, List.of())
        : index.search(Query.of(words), actor, clock.now());
  }
}
