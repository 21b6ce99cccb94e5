package io.huiji.audit;

/// One act as the log keeps it: who did what to which object, why and on what basis.
///
/// @param actor user name, or {@code system} for what a job did by itself
/// @param object what it was done to, by a name that people know (title, number, request), never a
///   paper's content
/// @param outcome {@code done}, {@code refused} or {@code failed}
/// @param reason what the actor or the refusing rule said; empty for none
/// @param basis the right or consent it rests on; empty for none
/// @param concern the record and the other person that it touches, for extracts
public record AuditEntry(
    String actor,
    String act,
    String object,
    String outcome,
    String reason,
    String basis,
    Concern concern) {

  public static AuditEntry done(String actor, String act, String object) {
    return new AuditEntry(actor, act, object, "done", "", "", Concern.NONE);
  }

  public static AuditEntry refused(String actor, String act, String object, String reason) {
    return new AuditEntry(actor, act, object, "refused", reason, "", Concern.NONE);
  }

  public AuditEntry reason(String text) {
    return new AuditEntry(actor, act, object, outcome, text, basis, concern);
  }

  public AuditEntry basis(String text) {
    return new AuditEntry(actor, act, object, outcome, reason, text, concern);
  }

  public AuditEntry concerning(Concern touched) {
    return new AuditEntry(actor, act, object, outcome, reason, basis, touched);
  }
}
