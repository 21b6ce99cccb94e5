package io.huiji.document;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// How a PDF stands to PDF/A-2b (ISO 19005-2, conformance level B).
public sealed interface Conformance {

  record Conforms() implements Conformance {}

  /// @param faults never empty, in the order of the standard's clauses
  record Deviates(List<Fault> faults) implements Conformance {

    public Deviates {
      faults = List.copyOf(faults);
    }

    /// Whether the faults lie in the file around the pages alone, so that the pages conform once
    /// they are bound into a file with metadata, an sRGB output intent and a structure of its own.
    public boolean onlyAroundThePages() {
      return faults.stream().noneMatch(Fault::ofPages);
    }

    /// A few words for a report; equal ones are said once.
    public String inWords() {
      return faults.stream().map(Fault::what).distinct().collect(Collectors.joining("；"));
    }
  }

  /// Not known.
  ///
  /// @param reason in plain Chinese
  record Unchecked(String reason) implements Conformance {}

  /// @param clause of ISO 19005-2
  /// @param test of the clause, as veraPDF numbers them
  /// @param what in a few plain Chinese words
  /// @param count how often
  record Fault(String clause, int test, String what, int count) {

    private static final Set<String> AROUND =
        Set.of("6.1.2", "6.1.3", "6.1.4", "6.1.5", "6.2.3", "6.2.4.3-2", "6.2.4.3-4", "6.2.10-2");

    /// Whether it goes with the pages when they are bound into another file.
    public boolean ofPages() {
      return !AROUND.contains(clause)
          && !AROUND.contains(clause + "-" + test)
          && !clause.startsWith("6.6.");
    }
  }

  default boolean conforms() {
    return this instanceof Conforms;
  }

  /// Whether the pages conform once they are bound into a conforming file.
  default boolean pagesConform() {
    return switch (this) {
      case Conforms _ -> true;
      case Deviates deviates -> deviates.onlyAroundThePages();
      case Unchecked _ -> false;
    };
  }
}
