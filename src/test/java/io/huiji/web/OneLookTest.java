package io.huiji.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneLookTest {

  private final List<String> asked = new ArrayList<>();

  @Test
  void asksOnceWithinALookAndEachTimeOutsideOfIt() {
    OneLook.during(
        () -> {
          assertThat(ask("a")).isEqualTo("a!");
          assertThat(ask("a")).isEqualTo("a!");
          assertThat(ask("b")).isEqualTo("b!");
        });
    assertThat(asked).containsExactly("a", "b");
    ask("a");
    ask("a");
    assertThat(asked).containsExactly("a", "b", "a", "a");
  }

  @Test
  void forgetsAllWhenTheLookFails() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                OneLook.during(
                    () -> {
                      ask("a");
                      throw new IllegalStateException();
                    }));
    OneLook.during(() -> ask("a"));
    assertThat(asked).containsExactly("a", "a");
  }

  private String ask(String what) {
    return OneLook.once(
        List.of("question", what),
        () -> {
          asked.add(what);
          return what + "!";
        });
  }
}
