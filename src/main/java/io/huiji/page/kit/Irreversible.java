package io.huiji.page.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The page before an act that cannot be taken back: what exactly, what will happen, what is final.
///
/// @param action address that the form posts to; {@code hidden} the fields that it sends along
/// @param facts what exactly, name by name
/// @param back address to return to, with {@code backWords} 「返回，不印发」
/// @param button full words, 「印发第22次纪要」
/// @param type number that has to be typed; empty for a box to tick
/// @param blocked why it cannot be done yet: shown instead of the button
public record Irreversible(
    String action,
    Map<String, String> hidden,
    Map<String, String> facts,
    List<String> happens,
    List<String> finalThings,
    String back,
    String backWords,
    String button,
    String type,
    Findings blocked) {

  public Irreversible {
    hidden = new LinkedHashMap<>(hidden);
    facts = new LinkedHashMap<>(facts);
    happens = List.copyOf(happens);
    finalThings = List.copyOf(finalThings);
  }
}
