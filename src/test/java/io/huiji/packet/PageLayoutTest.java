package io.huiji.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageLayoutTest {

  private static final List<List<Integer>> PAPERS = List.of(List.of(2, 5), List.of(), List.of(4));

  @Test
  void countsOnFromCoverAndContents() {
    var layout = new PageLayout(1, 2, List.of(1, 1, 2), PAPERS, false);

    assertThat(List.of(layout.topic(0), layout.paper(0, 0), layout.paper(0, 1)))
        .containsExactly(4, 5, 7);
    assertThat(layout.topic(1)).isEqualTo(12);
    assertThat(List.of(layout.topic(2), layout.paper(2, 0))).containsExactly(13, 15);
    assertThat(layout.pages()).isEqualTo(18);
  }

  @Test
  void leavesABlankPageBeforeATopicThatWouldBeginOnTheLeft() {
    var layout = new PageLayout(1, 2, List.of(1, 1, 2), PAPERS, true);

    assertThat(List.of(layout.topic(0), layout.topic(1), layout.topic(2)))
        .containsExactly(5, 13, 15);
    assertThat(layout.pages()).isEqualTo(20);
  }
}
