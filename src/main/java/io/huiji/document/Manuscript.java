package io.huiji.document;

import java.util.List;

/// A paper as its author thinks of it, before it is a file of some format. For samples and for
/// forms that the office gives out.
///
/// @param mark custody or secrecy mark; empty for none
public record Manuscript(String mark, Place place, String title, List<Block> blocks) {

  public Manuscript {
    blocks = List.copyOf(blocks);
  }

  public static Manuscript of(String mark, String title, List<Block> blocks) {
    return new Manuscript(mark, Place.TOP_LEFT, title, blocks);
  }

  public Manuscript marked(String other, Place at) {
    return new Manuscript(other, at, title, blocks);
  }

  /// Where its author put the mark; only one place is right (R10.4).
  public enum Place {
    TOP_LEFT,
    TOP_RIGHT,
    HEADER,
    SECOND_PAGE
  }

  public sealed interface Block {}

  /// @param level 1 for 一、 2 for （一）
  public record Heading(int level, String text) implements Block {}

  public record Text(String text) implements Block {}

  /// @param rows the first one is the head
  public record Table(String caption, List<List<String>> rows) implements Block {

    public Table {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /// A bar chart.
  public record Chart(String caption, List<Bar> bars) implements Block {

    public Chart {
      bars = List.copyOf(bars);
    }
  }

  public record Bar(String name, double value) {}
}
