package io.huiji.page.kit;

import io.huiji.entry.OpenTo;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// Takes what is being typed, every few seconds, from forms with {@code data-draft}.
@Controller
@ConditionalOnWebApplication
class DraftPage {

  private static final int LONGEST_NAME = 300;

  private final Drafts drafts;

  DraftPage(Drafts drafts) {
    this.drafts = drafts;
  }

  @OpenTo.Everyone
  @PostMapping("/drafts")
  ResponseEntity<Void> keep(Posted posted) {
    var form = posted.text(Drafts.FIELD).orElse("");
    if (form.isEmpty()
        || form.length() > LONGEST_NAME
        || !drafts.keep(posted.actor().name(), form, posted.values())) {
      return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
    }
    return ResponseEntity.noContent().build();
  }
}
