package io.huiji.rules;

import java.util.Arrays;
import java.util.List;

/// The rules of one module, given to whoever lists them as one bean.
///
/// @param stage where in the procedure they are asked, in Chinese
public record RuleCatalogue(String stage, List<RuleCode> codes) {

  public RuleCatalogue {
    codes = List.copyOf(codes);
  }

  public static RuleCatalogue of(String stage, RuleCode... codes) {
    return new RuleCatalogue(stage, Arrays.asList(codes));
  }
}
