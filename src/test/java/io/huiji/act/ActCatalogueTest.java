package io.huiji.act;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.HuijiApplication;
import io.huiji.testkit.Golden;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// Holds {@code docs/acts.md} to the code.
class ActCatalogueTest {

  @TempDir Path folder;

  @Test
  void isWhatThePeopleRead() {
    try (var context =
        new SpringApplicationBuilder(HuijiApplication.class)
            .web(WebApplicationType.NONE)
            .run("--huiji.data=" + folder)) {
      var descriptions = context.getBean(Acts.class).descriptions();

      assertThat(descriptions)
          .allSatisfy(
              act -> {
                assertThat(act.whoInWords()).as(act.name()).isNotBlank();
                assertThat(act.needs()).as(act.name()).isNotBlank();
                assertThat(act.refusals()).as(act.name()).isNotBlank();
                assertThat(act.rule()).as(act.name()).matches("R\\d+\\.\\d+.*");
              });
      Golden.file(Path.of("docs/acts.md")).isEqualTo(ActCatalogue.markdown(descriptions));
    }
  }
}
