package io.huiji.page.kit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/// What an English page says of a finding and of an act that is done: one fixed sentence for each
/// rule and each act. The particulars stay in the Chinese words, which stand beside it.
@Component("english")
@ConditionalOnWebApplication
public final class EnglishSentences {

  private final Properties rules = read("/words/rules_en.properties");
  private final Properties acts = read("/words/acts_en.properties");

  /// @param rule as in a finding; one that is not known is answered by its requirement
  public String rule(String rule) {
    return rules.getProperty(
        rule, rules.getProperty(rule.split("-", 2)[0], "See the Chinese words."));
  }

  /// @param act empty for what is no act
  public String act(String act) {
    return acts.getProperty(act, "Done.");
  }

  boolean knowsRule(String rule) {
    return rules.containsKey(rule);
  }

  boolean knowsAct(String act) {
    return acts.containsKey(act);
  }

  private static Properties read(String resource) {
    var words = new Properties();
    try (var stream = EnglishSentences.class.getResourceAsStream(resource)) {
      words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
