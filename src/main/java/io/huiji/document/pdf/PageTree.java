package io.huiji.document.pdf;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The tree of pages: a root, nodes below it, a hundred pages in each.
final class PageTree {

  private static final int IN_A_NODE = 100;

  private final PdfFile file;
  private final int root;
  private final Integers nodes = new Integers();
  private final Integers pages = new Integers();

  PageTree(PdfFile file) {
    this.file = file;
    this.root = file.reserve();
  }

  int root() {
    return root;
  }

  int count() {
    return pages.size();
  }

  /// @return the node that the page names as its parent
  int add(int page) {
    if (pages.size() % IN_A_NODE == 0) {
      nodes.add(file.reserve());
    }
    pages.add(page);
    return nodes.get(nodes.size() - 1);
  }

  void write() throws IOException {
    for (var node = 0; node < nodes.size(); node++) {
      var from = node * IN_A_NODE;
      var to = Math.min(from + IN_A_NODE, pages.size());
      file.object(
          nodes.get(node),
          "<</Type/Pages/Parent %d 0 R/Count %d/Kids[%s]>>"
              .formatted(root, to - from, references(pages, from, to)));
    }
    file.object(
        root,
        "<</Type/Pages/Count %d/Kids[%s]>>"
            .formatted(pages.size(), references(nodes, 0, nodes.size())));
  }

  private static String references(Integers numbers, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(index -> numbers.get(index) + " 0 R")
        .collect(Collectors.joining(" "));
  }
}
