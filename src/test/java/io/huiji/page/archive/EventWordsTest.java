package io.huiji.page.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class EventWordsTest {

  private final EventWords words = words();

  private static EventWords words() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/archive");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return new EventWords(messages);
  }

  @BeforeEach
  void inChinese() {
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
  }

  @AfterEach
  void inNoLanguage() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void aHoldIsCalledAsPeopleCallIt() {
    assertThat(words.kind("HOLD_PLACED")).isEqualTo("保全");
    assertThat(words.particulars(Map.of("reason", "审计在查", "hold", "494")))
        .extracting(each -> each.name() + "：" + each.value())
        .containsExactly("保全编号：494", "理由：审计在查");
  }

  @Test
  void aRetentionWithoutAnEndIsForEver() {
    assertThat(words.particulars(Map.of("until", "")))
        .containsExactly(new EventWords.Particular("保管到", "永久"));
  }

  @Test
  void whatIsSecretInACatalogueIsCountedAndAnExplainedGapNamed() {
    assertThat(words.particulars(Map.of("secret", "a b", "gap 12", "作废", "reason", "")))
        .containsExactly(
            new EventWords.Particular("缺号12的说明", "作废"), new EventWords.Particular("其中涉密的件数", "2"));
  }

  @Test
  void anEnglishPageHasEnglishWords() {
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    assertThat(words.kind("TRANSFERRED")).isEqualTo("Transferred");
  }

  @Test
  void aTimeThatIsNoneStaysAsItIsRecorded() {
    assertThat(words.particulars(Map.of("frozenSince", "yesterday")))
        .containsExactly(new EventWords.Particular("冻结时间", "yesterday"));
  }

  @Test
  void whatAnotherProgramRecordedStaysAsItIs() {
    assertThat(words.kind("STAMPED")).isEqualTo("STAMPED");
    assertThat(words.particulars(Map.of("ink", "red")))
        .containsExactly(new EventWords.Particular("ink", "red"));
  }
}
