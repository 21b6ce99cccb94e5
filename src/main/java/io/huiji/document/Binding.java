package io.huiji.document;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

/// What is to be bound into one PDF, in order.
///
/// @param title document property, shown by readers as the window's title
/// @param author document property: the organ
/// @param dated document property for creation and change; local time, never the clock
public record Binding(String title, String author, LocalDateTime dated, List<Part> parts) {

  public Binding {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("nothing to bind");
    }
  }

  /// One PDF of it.
  ///
  /// @param bookmark its line in the outline; empty: none
  /// @param level 1 = topic, 2 = paper below the last topic, …
  /// @param numbered whether its pages carry their number; they count either way
  /// @param rightHand whether it begins on an odd page, after a blank one where needed
  public record Part(Pages pages, String bookmark, int level, boolean numbered, boolean rightHand) {

    public Part {
      if (level < 1) {
        throw new IllegalArgumentException("levels begin with 1: " + level);
      }
    }

    public static Part of(byte[] pdf, String bookmark) {
      return new Part(new InMemory(pdf), bookmark, 1, true, false);
    }

    public static Part of(Path pdf, String bookmark) {
      return new Part(new OnDisk(pdf), bookmark, 1, true, false);
    }

    public Part level(int other) {
      return new Part(pages, bookmark, other, numbered, rightHand);
    }

    public Part unnumbered() {
      return new Part(pages, bookmark, level, false, rightHand);
    }

    public Part onRightHandPage() {
      return new Part(pages, bookmark, level, numbered, true);
    }
  }

  /// Where the bytes of a part are.
  public sealed interface Pages {}

  public record InMemory(byte[] pdf) implements Pages {}

  public record OnDisk(Path pdf) implements Pages {}
}
