package io.huiji.archive.keeping;

import io.huiji.access.Actor;
import io.huiji.archive.Keeping.Matter;
import io.huiji.archive.Keeping.Named;
import io.huiji.archive.Keeping.UnderWay;
import io.huiji.archive.RecordEntry;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// What keeping has begun and not ended, as far as somebody may know its records.
@Component
final class Matters {

  private final KeepingDesk desk;
  private final KeepingTable table;

  Matters(KeepingDesk desk, KeepingTable table) {
    this.desk = desk;
    this.table = table;
  }

  UnderWay of(Actor actor, LocalDateTime at) {
    return new UnderWay(
        matters(KeepingKind.HOLD_PLACED, Standing::holds, actor, at),
        matters(
            KeepingKind.DISPOSAL_PROPOSED, each -> each.proposed().stream().toList(), actor, at),
        matters(KeepingKind.TRANSFER_PACKED, each -> each.packed().stream().toList(), actor, at));
  }

  /// @param numbers those under which a record stands now
  private List<Matter> matters(
      KeepingKind begun,
      Function<Standing, Collection<Integer>> numbers,
      Actor actor,
      LocalDateTime at) {
    var byNumber = new TreeMap<Integer, List<RecordEntry>>();
    for (var record :
        desk.known(table.marked(begun).stream().map(desk::entry).toList(), actor, at)) {
      for (var number : numbers.apply(desk.standing(record))) {
        byNumber.computeIfAbsent(number, _ -> new ArrayList<>()).add(record);
      }
    }
    return byNumber.entrySet().stream()
        .map(each -> matter(begun, each.getKey(), each.getValue()))
        .toList();
  }

  private Matter matter(KeepingKind begun, int number, List<RecordEntry> records) {
    var event = desk.event(records.getFirst().id(), begun, number).orElseThrow();
    return new Matter(
        number,
        event.actor(),
        event.at(),
        event.detail().getOrDefault(KeepingKind.REASON, ""),
        records.stream()
            .map(each -> new Named(each.id(), each.spokenName(), each.filing().title()))
            .toList());
  }
}
