package io.huiji.minutes;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What changed from one draft to another, paragraph by paragraph in the order of the later one.
public record Comparison(List<Paragraph> paragraphs) {

  public Comparison {
    paragraphs = List.copyOf(paragraphs);
  }

  /// Those that are not the same in both.
  public List<Paragraph> changes() {
    return paragraphs.stream().filter(each -> each.kind() != Kind.SAME).toList();
  }

  /// Changes that somebody must look at before the later draft is adopted.
  public List<Paragraph> toCheck() {
    return paragraphs.stream().filter(Paragraph::mustBeChecked).toList();
  }

  public long count(Kind kind) {
    return paragraphs.stream().filter(each -> each.kind() == kind).count();
  }

  /// @param number of the change, from 1; 0 for a paragraph without one
  /// @param pieces its words in order
  /// @param touches what of weight the change touches
  public record Paragraph(int number, Kind kind, List<Piece> pieces, Set<Weight> touches) {
    public Paragraph {
      pieces = List.copyOf(pieces);
      touches = touches.isEmpty() ? Set.of() : EnumSet.copyOf(touches);
    }

    public boolean mustBeChecked() {
      return !touches.isEmpty();
    }

    /// In the order of the enumeration, so that the same change always reads the same.
    public List<Weight> weights() {
      return List.copyOf(touches.stream().sorted().toList());
    }
  }

  public enum Kind {
    SAME,
    CHANGED,
    ADDED,
    REMOVED,
    MOVED
  }

  public record Piece(Change change, String text) {}

  public enum Change {
    KEPT,
    ADDED,
    REMOVED
  }

  /// Words by which people are bound.
  public enum Weight {
    DECISION("决定"),
    DATE("时限"),
    NUMBER("数字"),
    UNIT("单位");

    private final String chinese;

    Weight(String chinese) {
      this.chinese = chinese;
    }

    public String chinese() {
      return chinese;
    }
  }
}
