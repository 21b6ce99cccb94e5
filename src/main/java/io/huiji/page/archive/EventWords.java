package io.huiji.page.archive;

import io.huiji.calendar.Written;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// What sidecars record of a record in words of their own, as people call it, in the page's
/// language; in templates {@code @eventWords.kind(each.kind)}. What has no words, in a sidecar of
/// another program for instance, stays as it is recorded.
@Component("eventWords")
@ConditionalOnWebApplication
public class EventWords {

  /// A number of the archive (件号) that a year's catalogue explains as missing follows this.
  private static final String GAP = "gap ";

  /// The ids of what is secret in a year's catalogue: people are told how many.
  private static final String SECRET = "secret";

  private final MessageSource words;

  EventWords(MessageSource words) {
    this.words = words;
  }

  public String kind(String recorded) {
    return word("archive.event." + recorded, recorded);
  }

  /// In the order of their names; without those that say nothing.
  public List<Particular> particulars(Map<String, String> detail) {
    var all = new ArrayList<Particular>();
    new TreeMap<>(detail).forEach((name, value) -> all.add(particular(name, value)));
    return all.stream().filter(each -> !each.value().isEmpty()).toList();
  }

  private Particular particular(String name, String value) {
    if (name.startsWith(GAP)) {
      return new Particular(word("archive.event.gap", name, name.substring(GAP.length())), value);
    }
    return new Particular(word("archive.event.detail." + name, name), value(name, value));
  }

  private String value(String name, String value) {
    return switch (name) {
      case SECRET -> String.valueOf(value.split(" ").length);
      case "until" -> value.isEmpty() ? word("archive.event.forever", value) : value;
      case "frozenSince" -> time(value);
      default -> Written.inText(value);
    };
  }

  /// A sidecar that came from elsewhere may hold anything there.
  private static String time(String recorded) {
    try {
      return Written.time(LocalDateTime.parse(recorded));
    } catch (DateTimeParseException _) {
      return recorded;
    }
  }

  private String word(String key, String otherwise, Object... parts) {
    var said = words.getMessage(key, parts, otherwise, LocaleContextHolder.getLocale());
    return said == null ? otherwise : said;
  }

  /// @param name in the page's language
  /// @param value as recorded
  public record Particular(String name, String value) {}
}
