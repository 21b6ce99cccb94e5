package io.huiji.profile;

import io.huiji.kernel.SecrecyLevel;
import io.huiji.profile.RuleProfile.Keeping;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Reads the block {@code keeping} of a profile.
final class KeepingReader {

  private static final Set<String> RETENTIONS = Set.of("PERMANENT", "THIRTY_YEARS", "TEN_YEARS");

  private static final Set<String> POSTS =
      Set.of(
          "MAYOR",
          "EXECUTIVE_VICE_MAYOR",
          "VICE_MAYOR",
          "DIRECTOR",
          "CLERK",
          "ARCHIVIST",
          "CUSTODIAN");

  private KeepingReader() {}

  static Keeping read(ProfileFields top) {
    var block = top.block("keeping");
    var transfer = block.block("transfer");
    var keeping =
        new Keeping(
            block.parsed("file-by", text -> MonthDay.parse("--" + text), MonthDay.of(6, 30)),
            block.integer("remind-days", 0, 180),
            transfer.integer("after-years", 1, 100),
            known(transfer, "retention", RETENTIONS),
            transfer.text("archives"),
            may(block.block("may")),
            knowSecret(block.block("know-secret")));
    transfer.noOthers();
    block.noOthers();
    return keeping;
  }

  private static Map<String, Set<String>> may(ProfileFields block) {
    var may = new HashMap<String, Set<String>>();
    Keeping.ACTS.stream().sorted().forEach(act -> may.put(act, known(block, act, POSTS)));
    block.noOthers();
    return may;
  }

  private static Map<SecrecyLevel, Set<String>> knowSecret(ProfileFields block) {
    var posts = new HashMap<SecrecyLevel, Set<String>>();
    for (var level : SecrecyLevel.values()) {
      if (level.classified()) {
        posts.put(level, known(block, level.chinese(), POSTS));
      }
    }
    block.noOthers();
    return posts;
  }

  private static Set<String> known(ProfileFields block, String name, Set<String> choices) {
    var texts = block.texts(name);
    texts.stream()
        .filter(text -> !choices.contains(text))
        .forEach(text -> block.fault(name, "不认识“" + text + "”"));
    if (texts.isEmpty()) {
      block.fault(name, "至少一项");
    }
    return Set.copyOf(texts);
  }
}
