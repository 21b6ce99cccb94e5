package io.huiji.page.today;

import io.huiji.entry.OpenTo;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Today's sheet: what somebody has to do today.
@Controller
@ConditionalOnWebApplication
class TodayPage {

  @OpenTo.Everyone
  @GetMapping("/today")
  String today() {
    return "today/today";
  }
}
