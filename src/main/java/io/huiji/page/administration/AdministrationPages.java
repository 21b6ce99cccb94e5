package io.huiji.page.administration;

import io.huiji.access.AccountList;
import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.OrganisationFile;
import io.huiji.access.OrganisationFile.Span;
import io.huiji.access.Post;
import io.huiji.administration.Administration;
import io.huiji.calendar.OfficeClock;
import io.huiji.document.Templates;
import io.huiji.entry.OpenTo;
import io.huiji.page.kit.ActDoor;
import io.huiji.page.kit.ActForm;
import io.huiji.page.kit.Answers;
import io.huiji.page.kit.NotKnown;
import io.huiji.page.kit.Posted;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The organisation as it is on a day, its changes by act, and the lists of users and templates.
@Controller
@ConditionalOnWebApplication
@OpenTo({Post.MAYOR, Post.DIRECTOR, Post.CLERK, Post.OPERATOR})
class AdministrationPages {

  private static final Map<String, List<String>> FIELDS =
      Map.of(
          "add-unit", List.of("unit", "name", "vice", "from", "basis"),
          "close-unit", List.of("unit", "until", "basis"),
          "add-person", List.of("who", "name", "unit", "from", "basis"),
          "appoint", List.of("who", "post", "from", "until", "basis"),
          "relieve", List.of("who", "post", "until", "basis"),
          "put-in-charge", List.of("unit", "who", "from", "basis"),
          "leave-office", List.of("who", "until", "basis"),
          "change-mail", List.of("who", "mail", "basis"));

  private static final Map<String, String> PLACES =
      Map.of(
          "add-unit", "units",
          "close-unit", "units",
          "put-in-charge", "units",
          "add-person", "people",
          "leave-office", "people",
          "change-mail", "people",
          "appoint", "posts",
          "relieve", "posts");

  private final Administration administration;
  private final Organisation organisation;
  private final AccountList accounts;
  private final Templates templates;
  private final OfficeClock clock;
  private final ActDoor acts;

  AdministrationPages(
      Administration administration,
      Organisation organisation,
      AccountList accounts,
      Templates templates,
      OfficeClock clock,
      ActDoor acts) {
    this.administration = administration;
    this.organisation = organisation;
    this.accounts = accounts;
    this.templates = templates;
    this.clock = clock;
    this.acts = acts;
  }

  /// What can be looked after here, with its counts.
  @GetMapping("/administration")
  ModelAndView front() {
    var today = clock.today();
    return new ModelAndView("administration/front")
        .addObject("units", organisation.units(today).size())
        .addObject("people", organisation.users().size())
        .addObject("rules", administration.inForce(today))
        .addObject("lastYear", administration.years().getFirst().year());
  }

  @GetMapping("/administration/{list:units|people|posts}")
  ModelAndView list(
      @PathVariable("list") String list,
      @RequestParam(name = "on", defaultValue = "") String on,
      Actor actor) {
    return list(list, day(on), actor);
  }

  /// A change by act; a refusal shows the list again with its findings.
  @PostMapping(
      "/administration/{list:units|people|posts}/{act:add-unit|close-unit|add-person|appoint|relieve|put-in-charge|leave-office|change-mail}")
  ModelAndView change(
      @PathVariable("list") String list, @PathVariable("act") String act, Posted posted) {
    if (!list.equals(PLACES.get(act))) {
      throw new NotKnown();
    }
    var fields = posted.fields(FIELDS.getOrDefault(act, List.of()).toArray(String[]::new));
    var outcome = acts.perform(act, fields, posted);
    var day = posted.text("from").or(() -> posted.text("until")).orElse("");
    return Answers.of(
        outcome,
        posted,
        "/administration/" + list + (day.isEmpty() ? "" : "?on=" + day(day)),
        "已登记，按所写日期生效，已记入日志。",
        () -> list(list, clock.today(), posted.actor()).addObject("done", act));
  }

  @OpenTo(Post.OPERATOR)
  @PostMapping("/administration/users/{act:reset-account|close-account|open-account}")
  ModelAndView account(@PathVariable("act") String act, Posted posted) {
    return Answers.of(
        acts.perform(act, posted.fields("user", "reason"), posted),
        posted,
        "/administration/users",
        act.equals("reset-account") ? "新的首次密码已写入数据文件夹，只有本机所有者可读。" : "已办，已记入日志。",
        _ -> back(act),
        () -> users(posted.actor()));
  }

  private static String back(String act) {
    return switch (act) {
      case "close-account" -> "/administration/users#open-account";
      case "open-account" -> "/administration/users#close-account";
      default -> "";
    };
  }

  private List<ActForm> accountForms() {
    var names = new LinkedHashMap<String, String>();
    organisation.users().forEach(user -> names.put(user.name(), user.displayName()));
    var path = "/administration/users/";
    return List.of(
        ActForm.of("reset-account", path + "reset-account").select("user", "user", names),
        ActForm.of("close-account", path + "close-account")
            .select("user", "user", names)
            .line("reason"),
        ActForm.of("open-account", path + "open-account")
            .select("user", "user", names)
            .line("reason"));
  }

  @GetMapping("/administration/users")
  ModelAndView users(Actor actor) {
    var today = clock.today();
    var states = accounts.states();
    return new ModelAndView("administration/users")
        .addObject("operator", actor.holds(Post.OPERATOR))
        .addObject("forms", actor.holds(Post.OPERATOR) ? accountForms() : List.of())
        .addObject(
            "users",
            organisation.users().stream()
                .map(
                    user ->
                        new Row(
                            user.name(),
                            user.displayName(),
                            organisation.posts(user.name(), today).stream()
                                .sorted()
                                .map(Post::chinese)
                                .toList(),
                            states.getOrDefault(user.name(), "没有账户")))
                .toList());
  }

  @GetMapping("/administration/templates")
  ModelAndView templates() {
    return new ModelAndView("administration/templates")
        .addObject("templates", templates.versions())
        .addObject("refused", templates.refused());
  }

  private ModelAndView list(String list, LocalDate day, Actor actor) {
    var file = administration.organisation();
    var may = administration.may("change-organisation", clock.today());
    return new ModelAndView("administration/" + list)
        .addObject("day", day)
        .addObject("tomorrow", clock.today().plusDays(1))
        .addObject("may", may.stream().anyMatch(actor::holds))
        .addObject("who", may)
        .addObject("file", file)
        .addObject("rows", rows(list, file, day))
        .addObject("allUnits", organisation.units(day))
        .addObject("allUsers", organisation.users())
        .addObject("leaders", organisation.leadershipTeam(day))
        .addObject(
            "allPosts", Stream.of(Post.values()).filter(post -> post != Post.UNIT_STAFF).toList());
  }

  private List<OrganisationRow> rows(String list, OrganisationFile file, LocalDate day) {
    return switch (list) {
      case "units" -> OrganisationRow.units(file, day);
      case "people" -> OrganisationRow.people(file, day);
      default -> OrganisationRow.posts(file, day);
    };
  }

  private LocalDate day(String written) {
    try {
      return written.isBlank() ? clock.today() : LocalDate.parse(written.strip());
    } catch (DateTimeParseException _) {
      return clock.today();
    }
  }

  /// @param account how the account stands, in Chinese
  public record Row(String name, String display, List<String> posts, String account) {}

  /// Stands for no end.
  static boolean open(LocalDate day) {
    return day.equals(Span.OPEN);
  }
}
