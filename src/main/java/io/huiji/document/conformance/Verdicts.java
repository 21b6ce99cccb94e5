package io.huiji.document.conformance;

import io.huiji.document.Conformance;
import io.huiji.document.Conformance.Conforms;
import io.huiji.document.Conformance.Deviates;
import io.huiji.document.Conformance.Fault;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Verdicts as lines of text: through the pipe and in the cache. The first line says what it is,
/// each further one has clause, test and count.
final class Verdicts {

  static final String CONFORMS = "conforms";
  static final String DEVIATES = "deviates";
  static final String UNREADABLE = "unreadable";

  private static final Pattern LINE = Pattern.compile("([0-9.]{1,20}) (\\d{1,4}) (\\d{1,9})");

  private Verdicts() {}

  static String line(String clause, int test, int count) {
    return "%s %d %d".formatted(clause, test, count);
  }

  static String write(Conformance verdict) {
    return switch (verdict) {
      case Conforms _ -> CONFORMS;
      case Deviates(var faults) ->
          faults.stream()
              .map(fault -> line(fault.clause(), fault.test(), fault.count()))
              .collect(Collectors.joining("\n", DEVIATES + "\n", ""));
      case Conformance.Unchecked _ -> UNREADABLE;
    };
  }

  /// Empty: says nothing that can be relied on.
  static Optional<Conformance> parse(String text) {
    var lines = text.strip().split("\n", -1);
    if (lines[0].equals(CONFORMS)) {
      return Optional.of(new Conforms());
    }
    if (!lines[0].equals(DEVIATES) || lines.length < 2) {
      return Optional.empty();
    }
    var faults =
        Arrays.stream(lines)
            .skip(1)
            .map(LINE::matcher)
            .filter(found -> found.matches())
            .map(
                found ->
                    fault(
                        found.group(1),
                        Integer.parseInt(found.group(2)),
                        Integer.parseInt(found.group(3))))
            .sorted(Clauses.ORDER)
            .toList();
    return faults.isEmpty() ? Optional.empty() : Optional.of(new Deviates(faults));
  }

  private static Fault fault(String clause, int test, int count) {
    return new Fault(clause, test, Clauses.inWords(clause, test), count);
  }
}
