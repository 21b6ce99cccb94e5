package io.huiji.act;

import io.huiji.audit.Concern;
import java.util.Optional;
import java.util.function.IntFunction;

/// Finds what the fields of an act name, for the log of its refusal: who was turned away at the
/// door named a record all the same, and an extract for that record shows it. For the log alone;
/// whoever was refused may not know what he named.
public interface NamedInActs {

  /// Fields of the wrong form name nothing.
  Concern of(Act act);

  /// For those acts that name something by its number in the field {@code request}.
  ///
  /// @param find what has that number
  static Concern byRequest(Act act, IntFunction<Optional<Concern>> find) {
    return act.fields()
        .optionalText("request")
        .filter(number -> number.matches("\\d{1,9}"))
        .flatMap(number -> find.apply(Integer.parseInt(number)))
        .orElse(Concern.NONE);
  }
}
