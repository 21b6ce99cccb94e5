package io.huiji.document.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huiji.document.Format;
import io.huiji.document.Line.Side;
import io.huiji.document.reader.guard.SafeZip;
import io.huiji.document.reader.guard.ZipLimits;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GovernmentReportsTest {

  /// WPS stores the 字数 of its status bar as Words, and the visible characters as Characters.
  private static final Pattern WORDS = Pattern.compile("<Words>(\\d+)</Words>");

  private static final Pattern CHARACTERS = Pattern.compile("<Characters>(\\d+)</Characters>");

  private static final Pattern PAGES = Pattern.compile("<Pages>(\\d+)</Pages>");

  @ParameterizedTest
  @ValueSource(strings = {"云南", "吉林", "北京", "青海"})
  void countsWhatWpsCounted(String place) {
    var file = report(place);
    var content = Corpus.bytes(file);

    var reading = PaperParser.parse(file.getFileName().toString(), content);

    assertThat(reading.faults()).isEmpty();
    assertThat(reading.count().words())
        .isCloseTo(stored(content, WORDS), Percentage.withPercentage(0.1));
    assertThat(reading.count().visible())
        .isCloseTo(stored(content, CHARACTERS), Percentage.withPercentage(0.1));
  }

  @Test
  void readsEveryReportWithItsTitleInTheCentreAndAsManyPagesAsStored() {
    for (var file : Corpus.files("govreports")) {
      var content = Corpus.bytes(file);
      var reading = PaperParser.parse(file.getFileName().toString(), content);
      assertThat(reading.format()).isEqualTo(Format.DOCX);
      assertThat(reading.readable()).isTrue();
      assertThat(reading.count().words()).isGreaterThan(5_000);
      assertThat(reading.lines().getFirst().side()).isEqualTo(Side.CENTRE);
      assertThat(reading.pages()).isCloseTo(stored(content, PAGES), within(2));
    }
  }

  @Test
  void readsALongReportInWellUnderHalfASecond() {
    var content = Corpus.bytes(report("云南"));
    PaperParser.parse("a.docx", content);

    long start = System.nanoTime();
    var reading = PaperParser.parse("a.docx", content);

    assertThat(reading.pages()).isGreaterThan(20);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(400));
  }

  private static Path report(String place) {
    return Corpus.files("govreports").stream()
        .filter(f -> f.getFileName().toString().contains(place))
        .findFirst()
        .orElseThrow();
  }

  private static int stored(byte[] content, Pattern element) {
    var zip = SafeZip.open(content, ZipLimits.PAPER);
    var properties = zip.bytes(zip.part("docProps/app.xml").orElseThrow());
    var found = element.matcher(new String(properties, StandardCharsets.UTF_8));
    assertThat(found.find()).isTrue();
    return Integer.parseInt(found.group(1));
  }
}
