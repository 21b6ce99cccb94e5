package io.huiji.intake.mark;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.document.Line;
import io.huiji.document.Line.Region;
import io.huiji.document.Line.Side;
import io.huiji.intake.TextReader;
import io.huiji.intake.mark.SeenMark.Place;
import io.huiji.kernel.SecrecyLevel;
import io.huiji.profile.RuleProfiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MarkReaderTest {
  private final MarkReader reader =
      new MarkReader(RuleProfiles.shipped().inForceOn(LocalDate.of(2026, 1, 1)).custody());

  @ParameterizedTest
  @EnumSource(
      value = Region.class,
      names = {"BODY", "HEADER", "TEXT_BOX", "FRAME", "TABLE"})
  void aMarkAtTheTopLeftIsFoundInEveryPartOfAPage(Region region) {
    var marks = reader.read(List.of(line("会后收回", 1, 1, Side.LEFT, region), body(2, "标题")), "");

    assertThat(marks.custody()).isPresent();
    assertThat(marks.marking().custody()).isEqualTo("会后收回");
  }

  @ParameterizedTest
  @CsvSource({
    "1,1,LEFT,BODY,TOP_LEFT",
    "1,3,LEFT,BODY,TOP_LEFT",
    "1,4,LEFT,BODY,TOO_LOW",
    "1,1,CENTRE,BODY,CENTRE",
    "1,1,RIGHT,HEADER,RIGHT",
    "1,9,LEFT,FOOTER,FOOTER",
    "1,9,LEFT,NOTE,NOTE",
    "2,1,LEFT,BODY,LATER_PAGE",
    "2,1,LEFT,HEADER,LATER_PAGE"
  })
  void thePlaceOfAMarkIsTold(int page, int fromTop, Side side, Region region, Place place) {
    var lines = new ArrayList<Line>();
    for (var number = 1; number < fromTop; number++) {
      lines.add(line("第" + number + "行文字", page, number, Side.LEFT, Region.BODY));
    }
    lines.add(line("会后收回", page, fromTop, side, region));

    var marks = reader.read(lines, "");

    assertThat(marks.all()).singleElement().extracting(SeenMark::place).isEqualTo(place);
    assertThat(marks.custody().isPresent()).isEqualTo(place == Place.TOP_LEFT);
  }

  @Test
  void copyNumberLevelAndUrgencyDoNotPushTheMarkDown() {
    var marks =
        reader.read(
            List.of(
                body(1, "000001"),
                body(2, "特急"),
                body(3, "区民政局"),
                body(4, "2026年"),
                body(5, "会后收回")),
            "");

    assertThat(marks.custody()).isPresent();
  }

  @Test
  void whatStandsBesideTheMarkOnTheSameLineDoesNotHideIt() {
    assertThat(reader.read(List.of(body(1, "会后收回\t\t第3号议题")), "").custody()).isPresent();
    assertThat(reader.read(List.of(body(1, "会后收回　　　　　　　第3号议题")), "").custody()).isPresent();
    assertThat(reader.read(List.of(body(1, "第3号议题\t\t\t会后收回")), "").all())
        .singleElement()
        .extracting(SeenMark::place)
        .isEqualTo(Place.RIGHT);
  }

  @Test
  void aMarkPushedAsideByBlanksIsNotAtTheLeft() {
    assertThat(reader.read(List.of(body(1, "　".repeat(10) + "会后收回")), "").custody()).isEmpty();
    assertThat(reader.read(List.of(body(1, "　　会后收回")), "").custody()).isPresent();
  }

  @Test
  void aLineBreakInAParagraphEndsTheLine() {
    assertThat(reader.read(List.of(body(1, "会后收回\n关于某事的说明")), "").custody()).isPresent();
  }

  @Test
  void anUnknownWordingIsAMarkWhenItLooksLikeOneOrIsDeclared() {
    var looks = reader.read(List.of(body(1, "阅后交回")), "");
    assertThat(looks.custody()).isPresent();
    assertThat(looks.custody().get().known()).isFalse();
    assertThat(reader.read(List.of(body(1, "仅限参阅")), "").custody()).isEmpty();
    assertThat(reader.read(List.of(body(1, "仅限参阅")), "仅限参阅").custody()).isPresent();
  }

  @Test
  void aSecrecyMarkIsFoundAlsoWhereItStandsWrongly() {
    assertThat(level(line("秘密★1年", 1, 1, Side.RIGHT, Region.BODY))).isEqualTo(SecrecyLevel.SECRET);
    assertThat(level(line("机密", 1, 1, Side.CENTRE, Region.BODY)))
        .isEqualTo(SecrecyLevel.CONFIDENTIAL);
    assertThat(level(line("绝密★10年", 3, 5, Side.LEFT, Region.BODY)))
        .isEqualTo(SecrecyLevel.TOP_SECRET);
    assertThat(level(line("秘密", 2, 1, Side.LEFT, Region.HEADER))).isEqualTo(SecrecyLevel.SECRET);
  }

  @Test
  void aCellOfATableInTheTextIsNoSecrecyMark() {
    assertThat(level(line("秘密", 3, 9, Side.LEFT, Region.TABLE))).isEqualTo(SecrecyLevel.NONE);
    assertThat(level(line("秘密★1年", 3, 9, Side.LEFT, Region.TABLE))).isEqualTo(SecrecyLevel.NONE);
    assertThat(level(line("秘密", 3, 9, Side.LEFT, Region.BODY))).isEqualTo(SecrecyLevel.NONE);
  }

  @Test
  void theLawTextsOfTheCorpusBearNoMark() throws IOException {
    var laws = Path.of("../shared/corpus/laws");
    Assumptions.assumeTrue(Files.isDirectory(laws), "the corpus is not beside the project");
    try (var files = Files.walk(laws)) {
      var marked =
          files
              .filter(Files::isRegularFile)
              .filter(file -> !reader.read(lines(file), "").all().isEmpty())
              .toList();

      assertThat(marked).isEmpty();
    }
  }

  private static List<Line> lines(Path file) {
    try {
      return TextReader.reading(Files.readString(file)).lines();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private SecrecyLevel level(Line line) {
    return reader.read(List.of(line), "").marking().level();
  }

  private static Line body(int fromTop, String text) {
    return line(text, 1, fromTop, Side.LEFT, Region.BODY);
  }

  private static Line line(String text, int page, int fromTop, Side side, Region region) {
    return new Line(text, page, fromTop, side, region, fromTop);
  }
}
