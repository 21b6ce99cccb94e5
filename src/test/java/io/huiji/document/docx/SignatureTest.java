package io.huiji.document.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureTest {

  @Test
  void endsALongOrganTwoCharactersInAndBeginsTheDateTwoAfterIt() {
    var signature = Signature.unsealed("示例区人民政府办公室", "2026年9月8日");

    assertThat(blanks(signature.organ())).isEqualTo(28 - 2 - 10);
    assertThat(blanks(signature.date())).isEqualTo(28 - 2 - 10 + 2);
  }

  @Test
  void movesAShortOrganToTheLeftForTheDatesSake() {
    var signature = Signature.unsealed("区政府", "2026年12月31日");

    assertThat(blanks(signature.date()) - blanks(signature.organ())).isEqualTo(2);
    assertThat(blanks(signature.date())).isEqualTo(18);
  }

  @Test
  void centresTheOrganOverTheDateWhereASealIsSet() {
    var signature = Signature.sealed("某区", "2026年9月8日");

    assertThat(blanks(signature.date())).isEqualTo(17);
    assertThat(blanks(signature.organ())).isEqualTo(19);
  }

  @Test
  void beginsAtTheLeftWhereTheNameIsLongerThanTheLine() {
    assertThat(Signature.unsealed("某".repeat(40), "2026年9月8日").organ()).startsWith("某");
  }

  @Test
  void leavesValuesAloneThatLackOneOfTheTwo() {
    var fields = Fields.parse("| issuer | 署名 | 必 | | |\n| issued | 成文日期 | | | |");

    assertThat(fields.signed(Map.of("issuer", "某区"))).isEqualTo(Map.of("issuer", "某区"));
    assertThat(fields.signed(Map.of("issuer", "某区", "issued", "2026年9月8日")).get("issuer"))
        .isNotEqualTo("某区");
  }

  private static int blanks(String line) {
    return line.length() - line.stripLeading().length();
  }
}
