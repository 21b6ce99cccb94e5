package io.huiji.meeting;

import io.huiji.rules.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the 会议阅办卡 says of a topic, fields left out already filled with their plain value. Words
/// that a field does not know stay as they were written, for the rule of that field to judge.
///
/// @param category 五（一） … 五（五）, normalised to full-width brackets; empty when missing
/// @param type deliberation or progress
/// @param source office, mayor, vice, director
/// @param urgency 平, 急, 特急
/// @param groundwork the four preliminaries of R7.1 by name, as written
/// @param consulted unit and reply (一致, 基本一致, 不一致, or empty)
/// @param observers unit names as written; absent when the card has no such field (R11.1)
/// @param formFaults what could not be read of the card at all
public record Card(
    String category,
    String subtype,
    String type,
    String source,
    String urgency,
    boolean major,
    boolean majorDecision,
    boolean fiscal,
    boolean legalReview,
    String presenter,
    Optional<PresenterLeave> presenterLeave,
    Map<String, String> groundwork,
    List<Consulted> consulted,
    List<Objection> objections,
    Optional<List<String>> observers,
    List<Finding> formFaults) {

  public Card {
    groundwork = Map.copyOf(groundwork);
    consulted = List.copyOf(consulted);
    objections = List.copyOf(objections);
    observers = observers.map(List::copyOf);
    formFaults = List.copyOf(formFaults);
  }

  public boolean progress() {
    return type.equals("progress");
  }

  public record PresenterLeave(String reason, String file) {}

  public record Consulted(String unit, String reply) {}

  public record Objection(String unit, String text, boolean settled) {}
}
