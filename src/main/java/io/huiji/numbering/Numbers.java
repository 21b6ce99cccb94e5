package io.huiji.numbering;

/// Gap-free number series. A number is drawn in the transaction that records what it numbers, so
/// that a rollback gives it back and two drawings at once get two different numbers.
public interface Numbers {

  /// The next number of the series, from 1. Needs a running transaction.
  int next(String series);
}
