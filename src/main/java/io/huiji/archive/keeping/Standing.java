package io.huiji.archive.keeping;

import io.huiji.archive.RecordEntry;
import io.huiji.archive.RecordEvent;
import io.huiji.kernel.SecrecyLevel;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// How a record stands: nothing of it is kept apart, all of it follows from its events, so a
/// catalogue made anew from the sidecars knows it too.
///
/// @param holds numbers of the holds (保全) that lie on it
/// @param proposed number of the disposal list on which it stands, not decided yet
/// @param destroying number of the list that was approved while its bytes still have to go
/// @param disposed number of the list with which it was destroyed
/// @param packed number of the transfer for which it was packed, without a receipt yet
/// @param transferred number of the transfer whose receipt is here
/// @param keptUntil the year with whose end its extended retention ends
/// @param keptForEver whether its retention was extended without end
public record Standing(
    SortedSet<Integer> holds,
    Optional<Integer> proposed,
    Optional<Integer> destroying,
    Optional<Integer> disposed,
    Optional<Integer> packed,
    Optional<Integer> transferred,
    Optional<Integer> keptUntil,
    boolean keptForEver,
    Secrecy secrecy) {

  public Standing {
    holds = Collections.unmodifiableSortedSet(new TreeSet<>(holds));
  }

  public static Standing of(RecordEntry record, List<RecordEvent> events) {
    var standing = fresh(Secrecy.of(record.filing().marking(), record.filing().documentDate()));
    for (var event : events) {
      standing = standing.after(event);
    }
    return standing;
  }

  static Standing fresh(Secrecy secrecy) {
    return new Standing(
        new TreeSet<>(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        secrecy);
  }

  /// Events of other parts of the house change nothing here.
  Standing after(RecordEvent event) {
    return KeepingKind.of(event).map(kind -> after(kind, event)).orElse(this);
  }

  private Standing after(KeepingKind kind, RecordEvent event) {
    return switch (kind) {
      case HOLD_PLACED -> holding(event, true);
      case HOLD_LIFTED -> holding(event, false);
      case RETENTION_EXTENDED -> extended(event.detail().getOrDefault(KeepingKind.UNTIL, ""));
      case DISPOSAL_PROPOSED -> disposal(number(event, kind), Optional.empty(), Optional.empty());
      case DISPOSAL_REFUSED -> disposal(Optional.empty(), Optional.empty(), Optional.empty());
      case DISPOSAL_APPROVED -> disposal(Optional.empty(), number(event, kind), Optional.empty());
      case DISPOSED -> disposal(Optional.empty(), Optional.empty(), number(event, kind));
      case TRANSFER_PACKED -> transfer(number(event, kind), Optional.empty());
      case TRANSFER_CANCELLED -> transfer(Optional.empty(), Optional.empty());
      case TRANSFERRED -> transfer(Optional.empty(), number(event, kind));
      case SECRECY_CHANGED -> secret(changed(event));
      case SECRECY_RELEASED -> secret(Secrecy.NONE);
      case YEAR_FILED, REGISTER_FOLLOWED -> this;
    };
  }

  private static Optional<Integer> number(RecordEvent event, KeepingKind kind) {
    return Optional.of(Integer.valueOf(event.detail().getOrDefault(kind.numberedBy(), "0")));
  }

  private static Secrecy changed(RecordEvent event) {
    var detail = event.detail();
    return Secrecy.of(
        SecrecyLevel.named(detail.getOrDefault("level", "")).orElse(SecrecyLevel.NONE),
        detail.getOrDefault("term", ""),
        LocalDate.parse(detail.getOrDefault("issued", event.at().toLocalDate().toString())));
  }

  public boolean held() {
    return !holds.isEmpty();
  }

  /// Whether its bytes are gone or about to go.
  public boolean gone() {
    return disposed.isPresent() || destroying.isPresent();
  }

  /// Whether it is a state secret at this instant.
  public boolean secretAt(LocalDateTime time) {
    return secrecyAt(time).classified();
  }

  SecrecyLevel secrecyAt(LocalDateTime time) {
    return secrecy.at(time);
  }

  private Standing holding(RecordEvent event, boolean placed) {
    var changed = new TreeSet<>(holds);
    var number = Integer.valueOf(event.detail().getOrDefault(KeepingKind.HOLD, "0"));
    if (placed) {
      changed.add(number);
    } else {
      changed.remove(number);
    }
    return new Standing(
        changed,
        proposed,
        destroying,
        disposed,
        packed,
        transferred,
        keptUntil,
        keptForEver,
        secrecy);
  }

  private Standing disposal(
      Optional<Integer> onList, Optional<Integer> going, Optional<Integer> done) {
    return new Standing(
        holds, onList, going, done, packed, transferred, keptUntil, keptForEver, secrecy);
  }

  private Standing transfer(Optional<Integer> under, Optional<Integer> done) {
    return new Standing(
        holds, proposed, destroying, disposed, under, done, keptUntil, keptForEver, secrecy);
  }

  private Standing extended(String until) {
    var forEver = until.isEmpty();
    return new Standing(
        holds,
        proposed,
        destroying,
        disposed,
        packed,
        transferred,
        forEver ? Optional.empty() : Optional.of(Integer.valueOf(until)),
        forEver,
        secrecy);
  }

  private Standing secret(Secrecy fixed) {
    return new Standing(
        holds, proposed, destroying, disposed, packed, transferred, keptUntil, keptForEver, fixed);
  }
}
