package io.huiji.act;

import io.huiji.audit.Concern;
import io.huiji.rules.Finding;
import java.util.List;
import java.util.Optional;

/// What became of an act.
public sealed interface ActResult {

  /// @param object what it was done to, for the log
  /// @param number of the minutes issued by it, 〔2026〕1号
  /// @param request number of the request that it made or touched
  /// @param notes warnings; the act is done all the same
  /// @param concern the record and person that it touched, for the log
  record Done(
      String object,
      Optional<String> number,
      Optional<Integer> request,
      List<Finding> notes,
      String reason,
      Concern concern)
      implements ActResult {

    public static Done to(String object) {
      return new Done(object, Optional.empty(), Optional.empty(), List.of(), "", Concern.NONE);
    }

    public Done number(String text) {
      return new Done(object, Optional.of(text), request, notes, reason, concern);
    }

    public Done request(int id) {
      return new Done(object, number, Optional.of(id), notes, reason, concern);
    }

    public Done notes(List<Finding> findings) {
      return new Done(object, number, request, List.copyOf(findings), reason, concern);
    }

    /// What the actor said, for the log.
    public Done reason(String text) {
      return new Done(object, number, request, notes, text, concern);
    }

    /// What else it touched, for extracts of the log.
    public Done concerning(Concern touched) {
      return new Done(object, number, request, notes, reason, touched);
    }
  }

  /// Nothing was changed; the refusal is logged.
  ///
  /// @param concern what it would have touched: for the log alone, whoever was refused may not know
  record Refused(List<Finding> findings, Concern concern) implements ActResult {

    public Refused(List<Finding> findings) {
      this(findings, Concern.NONE);
    }

    public static Refused because(Finding... findings) {
      return new Refused(List.of(findings));
    }
  }
}
