package io.huiji.audit;

import java.util.List;

/// What part of the log is asked for.
public sealed interface Extract {

  /// What somebody did, and what others did for or about him.
  record OfPerson(String user) implements Extract {}

  /// What was done with a record.
  ///
  /// @param names by which acts of people spoke of it: number, archive code, electronic number
  record OfRecord(String id, List<String> names) implements Extract {

    public OfRecord {
      names = List.copyOf(names);
    }
  }
}
