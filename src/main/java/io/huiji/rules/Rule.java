package io.huiji.rules;

import java.util.stream.Stream;

/// One requirement as a function on a value: no clock, no database, no log.
@FunctionalInterface
public interface Rule<T> {

  Stream<Finding> check(T subject);
}
