package io.huiji.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RecordIdTest {

  private static final long NOW = 1_796_000_000_000L;

  @Test
  void whatIsFiledLaterStandsBehindWhatWasFiledBefore() {
    var filed = LongStream.range(NOW, NOW + 500).mapToObj(RecordId::filed).toList();

    assertThat(filed).isSortedAccordingTo(Comparator.comparing(RecordId::toString));
  }

  @Test
  void nobodyCanGuessWhatWasFiledInTheSameInstant() {
    var filed = IntStream.range(0, 1000).mapToObj(_ -> RecordId.filed(NOW)).toList();

    assertThat(filed).doesNotHaveDuplicates();
    assertThat(ends(filed)).as("ends of the ids").hasSizeGreaterThan(200);
    assertThat(filed).allMatch(id -> id.value().version() == 7 && id.value().variant() == 2);
  }

  private static List<String> ends(List<RecordId> ids) {
    return ids.stream().map(id -> id.toString().substring(34)).distinct().toList();
  }
}
