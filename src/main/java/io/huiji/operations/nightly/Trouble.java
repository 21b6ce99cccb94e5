package io.huiji.operations.nightly;

/// Something that a run could not do as it should.
///
/// @param personNeeded whether the run's exit code says so: an unconvertible paper, a deadline that
///   cannot be computed
record Trouble(String what, String where, String todo, boolean personNeeded) {

  static Trouble noted(String what, String where, String todo) {
    return new Trouble(what, where, todo, false);
  }

  static Trouble forAPerson(String what, String where, String todo) {
    return new Trouble(what, where, todo, true);
  }
}
