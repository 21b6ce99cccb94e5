package io.huiji.page.kit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// What an English page says of a finding and of an act that is done: one fixed sentence for each
/// rule and each act; and the program's own Chinese words and sentences in English. Names, titles
/// and the content of papers stay Chinese.
@Component("english")
@ConditionalOnWebApplication
public final class EnglishSentences {

  private static final Pattern CHINESE =
      Pattern.compile("[《“〔（]?\\p{IsHan}[\\p{IsHan}0-9·、，〔〕（）《》“”—]*");

  private final Properties rules = read("/words/rules_en.properties");
  private final Properties acts = read("/words/acts_en.properties");
  private final EnglishWords words =
      new EnglishWords("/words/words_en.txt", "/words/findings_en.txt");

  /// @param rule as in a finding; one that is not known is answered by its requirement
  public String rule(String rule) {
    return rules.getProperty(
        rule, rules.getProperty(rule.split("-", 2)[0], "See the Chinese words."));
  }

  /// @param act empty for what is no act
  public String act(String act) {
    return acts.getProperty(act, "Done.");
  }

  /// In templates for what the program says, in the language of the page: {@code
  /// @english.say(tag.word)}. What has no English stays Chinese.
  public String say(String chinese) {
    return english() ? words.of(chinese).orElse(chinese) : chinese;
  }

  /// Of a finding, whose words name acts and fields: what people are told, or the English of what
  /// the rule says.
  public String either(String spoken, String raw) {
    return english() ? words.of(raw).or(() -> words.of(spoken)).orElse(spoken) : spoken;
  }

  public String language(String spoken, String raw) {
    return english() && (words.of(raw).isPresent() || words.of(spoken).isPresent())
        ? "en"
        : "zh-CN";
  }

  /// The language of what {@link #say} answers: for the attribute {@code lang}.
  public String language(String chinese) {
    return english() && words.of(chinese).isPresent() ? "en" : "zh-CN";
  }

  /// A sentence of an English page in which names stand in Chinese, as text of a page: each of them
  /// says that it is, so that a voice does not read it as English. Whatever is in it, it is text.
  public String marked(String sentence) {
    var text = HtmlUtils.htmlEscape(sentence, StandardCharsets.UTF_8.name());
    return english() ? CHINESE.matcher(text).replaceAll("<span lang=\"zh-CN\">$0</span>") : text;
  }

  boolean knowsWords(String chinese) {
    return words.of(chinese).isPresent();
  }

  private static boolean english() {
    return LocaleContextHolder.getLocale().getLanguage().equals("en");
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
