package io.huiji.profile;

import io.huiji.kernel.MaterialKind;
import io.huiji.profile.RuleProfile.Administration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// Reads the blocks {@code administration} and {@code opinions-by} of a profile. A profile from
/// before there were such says nothing of them.
final class AdministrationReader {

  private static final Set<String> POSTS =
      Set.of("MAYOR", "EXECUTIVE_VICE_MAYOR", "DIRECTOR", "CLERK", "ARCHIVIST", "OPERATOR");

  private static final Map<MaterialKind, String> OPINIONS =
      Map.of(
          MaterialKind.FISCAL_OPINION, "区财政局",
          MaterialKind.AUDIT_OPINION, "区审计局",
          MaterialKind.LEGAL_OPINION, "区司法局");

  private AdministrationReader() {}

  static Administration read(ProfileFields top) {
    if (!top.has("administration")) {
      return new Administration(Administration.POWERS);
    }
    var block = top.block("administration");
    var powers = block.block("may");
    var may = new HashMap<String, Set<String>>();
    new TreeMap<>(Administration.POWERS).keySet().forEach(act -> may.put(act, posts(powers, act)));
    powers.noOthers();
    block.noOthers();
    return new Administration(may);
  }

  static Map<MaterialKind, String> opinionsBy(ProfileFields top) {
    if (!top.has("opinions-by")) {
      return OPINIONS;
    }
    var units =
        top.table(
            "opinions-by",
            name -> MaterialKind.named(name).filter(OPINIONS::containsKey),
            Function.identity(),
            "");
    if (!units.keySet().equals(OPINIONS.keySet())) {
      top.fault("opinions-by", "应写明 财政意见、审计意见、合法性审查意见 各由哪个单位出具");
    }
    return units;
  }

  private static Set<String> posts(ProfileFields block, String act) {
    var posts = block.texts(act);
    posts.stream()
        .filter(post -> !POSTS.contains(post))
        .forEach(post -> block.fault(act, "不认识“" + post + "”"));
    if (posts.isEmpty()) {
      block.fault(act, "至少一项");
    }
    return Set.copyOf(posts);
  }
}
