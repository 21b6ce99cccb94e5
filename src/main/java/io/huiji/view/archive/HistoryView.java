package io.huiji.view.archive;

import io.huiji.view.ContentVersion;
import java.util.List;
import java.util.Map;

/// What became of a record since it was filed, for those who keep the records and the director.
public record HistoryView(
    RecordView record, List<Version> versions, List<Keeper> keepers, List<Event> events) {

  public HistoryView {
    versions = List.copyOf(versions);
    keepers = List.copyOf(keepers);
    events = List.copyOf(events);
  }

  public String version() {
    return ContentVersion.of(this);
  }

  /// @param what in Chinese
  /// @param at office time, ISO
  public record Version(int number, String what, String at) {}

  /// @param until empty for the present one
  public record Keeper(String name, String from, String until) {}

  /// @param kind as it is recorded, in capitals
  /// @param second the other one, where two acted
  public record Event(
      int number, String at, String kind, String actor, String second, Map<String, String> detail) {

    public Event {
      detail = Map.copyOf(detail);
    }
  }
}
