package io.huiji.act;

import io.huiji.rules.Finding;
import java.util.List;
import java.util.Optional;

/// What became of an act.
public sealed interface ActResult {

  /// @param object what it was done to, for the log
  /// @param number of the minutes issued by it, 〔2026〕1号
  /// @param request number of the request that it made or touched
  /// @param notes warnings; the act is done all the same
  record Done(
      String object,
      Optional<String> number,
      Optional<Integer> request,
      List<Finding> notes,
      String reason)
      implements ActResult {

    public static Done to(String object) {
      return new Done(object, Optional.empty(), Optional.empty(), List.of(), "");
    }

    public Done number(String text) {
      return new Done(object, Optional.of(text), request, notes, reason);
    }

    public Done request(int id) {
      return new Done(object, number, Optional.of(id), notes, reason);
    }

    public Done notes(List<Finding> findings) {
      return new Done(object, number, request, List.copyOf(findings), reason);
    }

    /// What the actor said, for the log.
    public Done reason(String text) {
      return new Done(object, number, request, notes, text);
    }
  }

  /// Nothing was changed; the refusal is logged.
  record Refused(List<Finding> findings) implements ActResult {

    public static Refused because(Finding... findings) {
      return new Refused(List.of(findings));
    }
  }
}
