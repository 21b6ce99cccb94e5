package io.huiji.archive.keeping;

import io.huiji.archive.RecordKind;
import io.huiji.archive.Retention;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// The retention schedule (保管期限表): {@code archive-schema/v1/retention-schedule.json}, whose periods
/// the office's own schedule may replace by the names of their classes.
public record RetentionSchedule(List<MaterialClass> classes) {

  private static final String FILE = "/archive-schema/v1/retention-schedule.json";

  /// @param name as in {@code archive.retention} of a rule profile
  /// @param decided whether a record belongs here only once its topic was decided so
  record MaterialClass(
      String name, String material, List<RecordKind> kinds, boolean decided, Retention retention) {

    MaterialClass {
      kinds = List.copyOf(kinds);
    }
  }

  private record Schedule(String format, String source, String counting, MaterialClass[] classes) {}

  public RetentionSchedule {
    classes = List.copyOf(classes);
  }

  public static RetentionSchedule shipped() {
    try (var stream = RetentionSchedule.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException("not shipped: " + FILE);
      }
      var schedule = JsonMapper.builder().build().readValue(stream, Schedule.class);
      return new RetentionSchedule(Arrays.asList(schedule.classes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The period of what is filed for good from the beginning, whatever is decided; empty for papers
  /// that wait for a decision.
  ///
  /// @param own periods of the office's schedule by class name
  public Optional<Retention> atFiling(RecordKind kind, Map<String, String> own) {
    return classes.stream()
        .filter(each -> !each.decided() && each.kinds().contains(kind))
        .map(
            each ->
                Optional.ofNullable(own.get(each.name()))
                    .map(Retention::valueOf)
                    .orElse(each.retention()))
        .findFirst();
  }
}
