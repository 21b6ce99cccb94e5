package io.huiji.act;

import io.huiji.access.Post;
import java.util.Set;
import java.util.function.Function;

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

  /// Begins the description of an act with these fields; what is not said stays empty.
  public static ActDescription named(String name, String... fields) {
    return new ActDescription(name, Set.of(fields), Set.of(), "", "", "", "", "");
  }

  /// Done by whoever holds one of these posts; without posts, the handler decides by the case.
  public ActDescription by(String inWords, Post... posts) {
    return new ActDescription(name, fields, Set.of(posts), inWords, needs, refusals, rule, article);
  }

  public ActDescription needs(String text) {
    return new ActDescription(name, fields, who, whoInWords, text, refusals, rule, article);
  }

  public ActDescription refusedFor(String text) {
    return new ActDescription(name, fields, who, whoInWords, needs, text, rule, article);
  }

  public ActDescription under(String requirement, String item) {
    return new ActDescription(name, fields, who, whoInWords, needs, refusals, requirement, item);
  }

  public ActHandler does(Function<Act, ActResult.Done> work) {
    return new GuardedAct(this, work);
  }
}
