package io.huiji.lending;

import java.util.List;

/// What happens to consents when the archive is set back to an earlier moment, as by a restore:
/// which of them were used or taken back since, nobody can know, so none stays in force.
public interface Lapses {

  /// In the caller's transaction: takes back every consent that could still be used, that of a copy
  /// whose delivery is not on record, and that of every loan that is out; each with an entry in the
  /// log. Copies that were handed over and loans stay in the books until they are back.
  ///
  /// @return the requests, in words
  List<String> lapse(String reason);
}
