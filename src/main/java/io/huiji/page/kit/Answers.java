package io.huiji.page.kit;

import io.huiji.act.ActResult;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
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
    return of(outcome, posted, to, said, _ -> "", page);
  }

  /// The same for an act that can be taken back: the line on top says where (interface 3.21).
  ///
  /// @param back address of the form that takes it back, {@code /requests/1#revoke-consent}, from
  ///   what was done; empty where this person is offered none
  public static ModelAndView of(
      Outcome outcome,
      Posted posted,
      String to,
      String said,
      Function<ActResult.Done, String> back,
      Supplier<ModelAndView> page) {
    return switch (outcome) {
      case Outcome.Done(var done, var act) ->
          see(to, new Message(said, Findings.of(done.notes()), act, back.apply(done)));
      case Outcome.Refused refused ->
          again(page.get(), posted, HttpStatus.UNPROCESSABLE_CONTENT)
              .addObject("findings", Findings.of(refused.findings()));
      case Outcome.Stale _ ->
          again(page.get(), posted, HttpStatus.PRECONDITION_FAILED).addObject("stale", true);
    };
  }

  /// Leads to a page that says this on top.
  public static ModelAndView see(String to, String said) {
    return see(to, said, "");
  }

  /// @param back address of the form that takes it back; empty for none
  public static ModelAndView see(String to, String said, String back) {
    return see(to, new Message(said, Findings.of(List.of()), "", back));
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
