package io.huiji.page.today;

import io.huiji.page.kit.Dates;
import io.huiji.view.today.TodayView.Fact;
import io.huiji.view.today.TodayView.Word;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// The facts of a sheet in the reader's language; in templates {@code @facts.say(fact)}.
@Component("facts")
@ConditionalOnWebApplication
public class FactSentences {

  private final MessageSource messages;
  private final Dates dates;

  FactSentences(MessageSource messages, Dates dates) {
    this.messages = messages;
    this.dates = dates;
  }

  public String say(Fact fact) {
    return said("today.fact." + fact.name(), fact.figures().stream().map(this::figure).toArray());
  }

  private Object figure(Object figure) {
    return switch (figure) {
      case LocalDate day -> dates.day(day);
      case LocalDateTime time -> dates.time(time);
      case Word word -> said(word.key());
      default -> figure;
    };
  }

  private String said(String key, Object... figures) {
    return messages.getMessage(key, figures, LocaleContextHolder.getLocale());
  }
}
