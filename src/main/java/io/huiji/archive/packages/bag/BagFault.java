package io.huiji.archive.packages.bag;

/// One thing that is wrong with a package as a package.
///
/// @param where path within the package; empty for the whole
/// @param what in plain Chinese
public record BagFault(Kind kind, String where, String what) {

  public enum Kind {
    /// Not to be unpacked at all: bomb, path out of the folder, link, encryption.
    HOSTILE,
    /// Not the form of RFC 8493.
    FORM,
    MISSING,
    EXTRA,
    CHANGED,
    /// The totals of bag-info do not hold.
    COUNT,
    /// The records in it contradict each other, the description, or the archive.
    RECORDS
  }

  public static BagFault hostile(String where, String what) {
    return new BagFault(Kind.HOSTILE, where, what);
  }

  public static BagFault form(String where, String what) {
    return new BagFault(Kind.FORM, where, what);
  }

  public static BagFault records(String where, String what) {
    return new BagFault(Kind.RECORDS, where, what);
  }

  /// As people read it.
  public String inWords() {
    return where.isEmpty() ? what : where + "：" + what;
  }
}
