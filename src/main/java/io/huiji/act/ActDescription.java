package io.huiji.act;

import io.huiji.access.Post;
import java.util.Set;

/// What an act is, for the check before it, for {@code docs/acts.md} and for pages.
///
/// @param fields every field it knows; others are refused
/// @param who posts of which one must be held; empty where the handler decides by the case
/// @param whoInWords for people, in Chinese
/// @param needs what must be so beforehand, in Chinese
/// @param refusals when it is refused, in Chinese
/// @param rule requirement id that its refusals cite where no other fits
/// @param article item of the rules text
public record ActDescription(
    String name,
    Set<String> fields,
    Set<Post> who,
    String whoInWords,
    String needs,
    String refusals,
    String rule,
    String article) {

  public ActDescription {
    fields = Set.copyOf(fields);
    who = Set.copyOf(who);
  }
}
