package io.huiji.page.kit;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Puts into every page's model what the layout needs.
@ControllerAdvice(basePackages = "io.huiji.page")
@ConditionalOnWebApplication
class ShellAroundPages {

  private final Shells shells;

  ShellAroundPages(Shells shells) {
    this.shells = shells;
  }

  @ModelAttribute("shell")
  Shell shell(HttpServletRequest request) {
    return shells.of(request);
  }

  @ModelAttribute("typed")
  Typed typed() {
    return Typed.NOTHING;
  }
}
