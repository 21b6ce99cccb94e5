package io.huiji.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  /// The example of GB/T 32905, and of FIPS 180.
  @Test
  void hasTheHashesOfTheStandards() {
    var print = Fingerprint.of("abc".getBytes(StandardCharsets.UTF_8));

    assertThat(print.sm3())
        .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    assertThat(print.sha256().hex())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(print.size()).isEqualTo(3);
  }
}
