package io.huiji.meeting;

import io.huiji.kernel.Digest;
import io.huiji.kernel.TopicId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/// A fixed agenda (议程, R9.1): frozen with its hash; any change makes the next version.
///
/// @param version from 1
/// @param observers unit codes invited to the whole meeting (R3.5), in order
public record Agenda(
    LocalDate meeting,
    int version,
    LocalTime time,
    String place,
    List<Item> items,
    List<String> observers,
    Digest hash) {

  public Agenda {
    items = List.copyOf(items);
    observers = List.copyOf(observers);
  }

  /// @param number order on the agenda, from 1
  /// @param presenter as printed: unit and post, or the delegate
  /// @param observers unit codes invited for this topic, besides those of the whole meeting
  public record Item(
      int number,
      TopicId topic,
      String title,
      String unit,
      String presenter,
      List<String> observers) {

    public Item {
      observers = List.copyOf(observers);
    }
  }
}
