package io.huiji.view.meeting;

/// One numbered copy, as the ledger shows it (R16.1).
///
/// @param scope which topics, in words
/// @param signed who signed for it and when, in words; empty until it was signed for
/// @param back when it came back and to whom; empty until then
/// @param lost when and under which report it was declared lost; empty otherwise
/// @param mine whether it is the copy of the one who looks, or of his unit
public record CopyLine(
    int number,
    String holder,
    String role,
    String scope,
    String signed,
    String back,
    String lost,
    boolean out,
    boolean mine) {

  public String word() {
    if (!back.isEmpty()) {
      return "已收回";
    }
    if (!lost.isEmpty()) {
      return "已声明遗失";
    }
    return signed.isEmpty() ? "在外，未签收" : "在外";
  }
}
