package io.huiji.page.kit;

import io.huiji.entry.OpenTo;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/// What somebody prefers of all pages: language, height of rows, large type in the meeting room;
/// kept by the browser.
@Controller
@ConditionalOnWebApplication
class PreferencePage {

  private static final Duration A_YEAR = Duration.ofDays(365);

  private final LocaleResolver language;

  PreferencePage(LocaleResolver language) {
    this.language = language;
  }

  @OpenTo.Anybody
  @PostMapping("/language")
  ModelAndView language(
      @RequestParam("to") String to,
      @RequestParam(name = "back", defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    language.setLocale(
        request, response, to.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    return Answers.seeOther(own(back));
  }

  @OpenTo.Everyone
  @PostMapping("/rows")
  ModelAndView rows(
      @RequestParam("to") String to,
      @RequestParam(name = "back", defaultValue = "/") String back,
      HttpServletResponse response) {
    keep(response, Shells.WIDE_ROWS, to.equals("wide") ? "wide" : "dense");
    return Answers.seeOther(own(back));
  }

  /// The large type of the meeting room (会场大字).
  @OpenTo.Everyone
  @PostMapping("/large")
  ModelAndView large(
      @RequestParam("to") String to,
      @RequestParam(name = "back", defaultValue = "/") String back,
      HttpServletResponse response) {
    keep(response, Shells.LARGE, to.equals("on") ? "on" : "off");
    return Answers.seeOther(own(back));
  }

  private static void keep(HttpServletResponse response, String name, String value) {
    var cookie =
        ResponseCookie.from(name, value)
            .path("/")
            .httpOnly(true)
            .sameSite("Strict")
            .maxAge(A_YEAR)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  /// Never to another site.
  private static String own(String back) {
    return back.matches("/(?![/\\\\])[^\\r\\n]*") ? back : "/";
  }
}
