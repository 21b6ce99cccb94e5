package io.huiji.audit;

/// What an entry touches besides its object, so that the log can be extracted for one record and
/// for one person.
///
/// @param record id of a record; empty for none
/// @param person user name of somebody who did not act but whom it concerns, e.g. whose copy was
///   issued; empty for none
public record Concern(String record, String person) {

  public static final Concern NONE = new Concern("", "");

  public static Concern record(Object id) {
    return new Concern(id.toString(), "");
  }

  public Concern person(String name) {
    return new Concern(record, name);
  }
}
