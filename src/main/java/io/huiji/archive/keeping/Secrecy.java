package io.huiji.archive.keeping;

import io.huiji.kernel.Marking;
import io.huiji.kernel.SecrecyLevel;
import java.time.LocalDate;
import java.time.LocalDateTime;

/// The secrecy of a record as it was fixed last. Whether it is still in force is asked at an
/// instant: no job has to run for a term to end.
///
/// @param issued the day from which the term counts (制发日)
public record Secrecy(SecrecyLevel level, SecrecyTerm term, LocalDate issued) {

  static final Secrecy NONE = of(Marking.NONE, LocalDate.EPOCH);

  public static Secrecy of(Marking marking, LocalDate issued) {
    return of(marking.level(), marking.term(), issued);
  }

  static Secrecy of(SecrecyLevel level, String term, LocalDate issued) {
    return new Secrecy(level, SecrecyTerm.read(level, term, issued), issued);
  }

  public SecrecyLevel at(LocalDateTime time) {
    return term.until().filter(end -> !time.isBefore(end)).isPresent() ? SecrecyLevel.NONE : level;
  }

  public boolean inForce(LocalDateTime time) {
    return at(time).classified();
  }

  /// 机密★1年, as it is fixed; empty for none.
  String written() {
    return new Marking("", level, term.written()).toString();
  }
}
