package io.huiji.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What part of the log is asked for.
public sealed interface Extract {

  /// What somebody did, and what others did for or about him.
  record OfPerson(String user) implements Extract {}

  /// What was done with a record, alone or with others.
  ///
  /// @param names by which acts of people spoke of it: number, archive code, electronic number
  record OfRecord(String id, List<String> names) implements Extract {

    public OfRecord {
      names = List.copyOf(names);
    }

    /// Acts that know no record say its name; a search says the ids of what it showed.
    String condition() {
      return IntStream.range(0, names.size())
          .mapToObj(index -> " or position(:name" + index + " in object) > 0")
          .collect(
              Collectors.joining(
                  "",
                  "(record_id = :record or position(:record in records) > 0"
                      + " or act = 'search' and position(:record in reason) > 0",
                  ")"));
    }

    Map<String, Object> values() {
      var values = new HashMap<String, Object>();
      values.put("record", id);
      for (var index = 0; index < names.size(); index++) {
        values.put("name" + index, names.get(index));
      }
      return values;
    }
  }
}
