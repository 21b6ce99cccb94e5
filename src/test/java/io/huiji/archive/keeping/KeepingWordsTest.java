package io.huiji.archive.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeepingWordsTest {

  @ParameterizedTest
  @EnumSource
  void everyKindOfEventHasWordsOnThePageInBothLanguages(KeepingKind kind) {
    for (var language : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
      var control =
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
      var words = ResourceBundle.getBundle("messages/archive", language, control);
      assertThat(words.containsKey("archive.event." + kind)).as(kind + " in " + language).isTrue();
      assertThat(words.getLocale()).isEqualTo(language);
    }
  }
}
