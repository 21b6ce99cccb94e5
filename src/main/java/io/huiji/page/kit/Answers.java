package io.huiji.page.kit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/// Makes an answer of an act's outcome: done leads to another page with one line on top (303); a
/// refusal shows the page again with its findings and what was typed (422); a stale one shows it
/// with the present state (412).
public final class Answers {

  static final String MESSAGE = "message";

  private Answers() {}

  /// @param to where done leads, {@code /topics/…}
  /// @param said the line on top, in Chinese, saying what was done and what comes next
  /// @param page makes the page of the form again, from the present state
  public static ModelAndView of(
      Outcome outcome, Posted posted, String to, String said, Supplier<ModelAndView> page) {
    return switch (outcome) {
      case Outcome.Done done ->
          see(to, new Message(said, Findings.of(done.result().notes()), done.act(), ""));
      case Outcome.Refused refused ->
          again(page.get(), posted, HttpStatus.UNPROCESSABLE_CONTENT)
              .addObject("findings", Findings.of(refused.findings()));
      case Outcome.Stale _ ->
          again(page.get(), posted, HttpStatus.PRECONDITION_FAILED).addObject("stale", true);
    };
  }

  /// Leads to a page that says this on top.
  public static ModelAndView see(String to, String said) {
    return see(to, new Message(said, Findings.of(List.of()), "", ""));
  }

  public static ModelAndView see(String to, Message message) {
    RequestContextUtils.getOutputFlashMap(request()).put(MESSAGE, message);
    return seeOther(to);
  }

  /// Leads to a page (303).
  public static ModelAndView seeOther(String to) {
    var view = new RedirectView(to, true, false);
    view.setExposeModelAttributes(false);
    return new ModelAndView(view);
  }

  private static ModelAndView again(ModelAndView page, Posted posted, HttpStatus status) {
    page.setStatus(status);
    return page.addObject("typed", new Typed(posted.values()));
  }

  private static HttpServletRequest request() {
    return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
        .getRequest();
  }
}
