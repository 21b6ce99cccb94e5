package io.huiji.view.operations;

import io.huiji.audit.LogFilter;
import io.huiji.audit.LogPages;
import io.huiji.audit.Logged;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The entries of the log that somebody is told of who may not know every record. A page is read
/// from the end of the log, as far back as it lies. How many there are is remembered, for the log
/// only grows: what is new since is counted, and all of it only where he may know other records
/// than before.
final class ToldEntries {

  private static final int REMEMBERED = 16;

  private static final int AT_ONCE = 200;

  private final LogPages pages;
  private final Map<Question, Counted> counted = new LinkedHashMap<>();

  ToldEntries(LogPages pages) {
    this.pages = pages;
  }

  private record Question(String user, LogFilter asked) {}

  /// @param upTo running number of the last entry that was looked at
  private record Counted(Set<String> hidden, long upTo, long entries) {}

  /// @param end running number of the log's last entry
  synchronized long count(LogFilter asked, Told told, long end) {
    var question = new Question(told.user(), asked);
    var known = counted.remove(question);
    var from =
        known != null && known.upTo <= end && known.hidden.equals(told.hidden())
            ? known
            : new Counted(told.hidden(), 0, 0);
    var now = new Counted(from.hidden, end, from.entries + between(asked, told, from.upTo, end));
    if (counted.size() >= REMEMBERED) {
      counted.remove(counted.keySet().iterator().next());
    }
    counted.put(question, now);
    return now.entries;
  }

  private long between(LogFilter asked, Told told, long above, long end) {
    var entries = new long[1];
    pages.touched(
        asked,
        above,
        end,
        touched -> {
          if (told.tells(touched.actor(), touched.records())) {
            entries[0]++;
          }
        });
    return entries[0];
  }

  /// The latest first.
  List<Logged> page(LogFilter asked, Told told, long end, long skip, int most) {
    var page = new ArrayList<Logged>();
    var before = end + 1;
    var left = skip;
    while (page.size() < most) {
      var read = pages.before(before, asked, AT_ONCE);
      for (var logged : read) {
        if (told.tells(logged.entry()) && left-- <= 0 && page.size() < most) {
          page.add(logged);
        }
      }
      if (read.size() < AT_ONCE) {
        return page;
      }
      before = read.getLast().number();
    }
    return page;
  }
}
