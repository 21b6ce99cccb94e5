package io.huiji.batch;

/// Something that a run could not do as it should, or that somebody is to be told, for its report.
///
/// @param todo what the person is to do
/// @param personNeeded whether the run's exit code says so: an unconvertible paper, a deadline that
///   cannot be computed; else it is only to be known
public record Trouble(String what, String where, String todo, boolean personNeeded) {

  public static Trouble noted(String what, String where, String todo) {
    return new Trouble(what, where, todo, false);
  }

  public static Trouble forAPerson(String what, String where, String todo) {
    return new Trouble(what, where, todo, true);
  }
}
