package io.huiji.page.lending;

import io.huiji.lending.Cases.Case;
import io.huiji.lending.State;
import io.huiji.page.kit.Tag;
import io.huiji.view.lending.LendingView;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request as the pages show it: its state as people see it, and what may come next.
///
/// @param ends the first instant that is too late; null where nothing is due
record CaseLine(Case request, Tag tag, @Nullable LocalDateTime ends) {

  static CaseLine of(Case request) {
    return new CaseLine(
        request,
        tag(request.state()),
        request.state().out()
            ? request.due().map(day -> day.plusDays(1).atStartOfDay()).orElse(null)
            : null);
  }

  static List<CaseLine> of(List<Case> requests) {
    return requests.stream().map(CaseLine::of).toList();
  }

  /// How late it is is said by the deadline beside it.
  public boolean told() {
    return request.state() == State.OVERDUE && ends != null;
  }

  private static Tag tag(State state) {
    var word = state.chinese();
    return switch (state) {
      case OPEN -> Tag.hold(word);
      case AGREED -> Tag.doing(word);
      case ISSUED, LENT -> Tag.doing(word);
      case COPY_EXPIRED, COPY_RECALLED, OVERDUE, LOAN_RECALLED, LOST, REFUSED -> Tag.stop(word);
      case COPY_BACK, RETURNED -> Tag.done(word);
      case EXPIRED, REVOKED -> Tag.rest(word);
    };
  }

  public String version() {
    return LendingView.version(request);
  }

  /// Ready to be copied or lent.
  public boolean agreed() {
    return request.state() == State.AGREED;
  }

  /// Which step it waits for: 1 consent, 2 making or lending, 3 coming back; 0 for none.
  public int stage() {
    if (open()) {
      return 1;
    }
    return agreed() ? 2 : request.state().out() ? 3 : 0;
  }

  public boolean open() {
    return request.state() == State.OPEN;
  }

  public boolean lent() {
    return request.lent().isPresent() && request.state().out();
  }

  public boolean copyOut() {
    return request.issued().isPresent() && request.state().out();
  }

  public boolean renewable() {
    return request.state() == State.LENT
        && request.lent().filter(lent -> lent.renewals() < lent.most()).isPresent();
  }

  /// Whether whoever consented can still take it back.
  public boolean revocable() {
    return agreed()
        || request.state() == State.ISSUED
        || request.state() == State.LENT
        || request.state() == State.OVERDUE
        || request.state() == State.COPY_EXPIRED;
  }
}
