package io.huiji.packet;

import io.huiji.document.PdfBinder;
import io.huiji.packet.PacketPress.SheetsOfTopic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Which part of a packet has how many pages, and on which page it therefore begins.
///
/// @param papers pages of each paper, topic by topic
record PageLayout(
    int cover, int contents, List<Integer> dividers, List<List<Integer>> papers, boolean printing) {

  PageLayout {
    dividers = List.copyOf(dividers);
    papers = papers.stream().map(List::copyOf).toList();
  }

  /// As if contents and dividers had one page each.
  static PageLayout first(List<SheetsOfTopic> topics, int cover, boolean printing) {
    return new PageLayout(
        cover,
        1,
        Collections.nCopies(topics.size(), 1),
        topics.stream()
            .map(topic -> topic.sheets().stream().map(sheet -> sheet.pages().pages()).toList())
            .toList(),
        printing);
  }

  PageLayout with(int contentsPages, List<Integer> dividerPages) {
    return new PageLayout(cover, contentsPages, dividerPages, papers, printing);
  }

  /// The page of a topic's divider.
  int topic(int index) {
    return firstPages().get(part(index));
  }

  int paper(int topic, int paper) {
    return firstPages().get(part(topic) + 1 + paper);
  }

  int pages() {
    var first = firstPages();
    return first.getLast() + counts().getLast() - 1;
  }

  /// Number of the divider among all parts: cover and contents come first.
  private int part(int topic) {
    var part = 2;
    for (var before = 0; before < topic; before++) {
      part += 1 + papers.get(before).size();
    }
    return part;
  }

  private List<Integer> firstPages() {
    var rightHand = new ArrayList<Boolean>(List.of(false, false));
    for (var each : papers) {
      rightHand.add(printing);
      rightHand.addAll(Collections.nCopies(each.size(), false));
    }
    return PdfBinder.firstPages(counts(), rightHand);
  }

  private List<Integer> counts() {
    var counts = new ArrayList<Integer>(List.of(cover, contents));
    for (var topic = 0; topic < papers.size(); topic++) {
      counts.add(dividers.get(topic));
      counts.addAll(papers.get(topic));
    }
    return counts;
  }
}
