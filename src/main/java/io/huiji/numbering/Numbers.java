package io.huiji.numbering;

import java.util.Map;

/// Gap-free number series. A number is drawn in the transaction that records what it numbers, so
/// that a rollback gives it back and two drawings at once get two different numbers.
public interface Numbers {

  /// The next number of the series, from 1. Needs a running transaction.
  int next(String series);

  /// So many numbers of the series, one after the other. Needs a running transaction.
  ///
  /// @return the first of them
  int next(String series, int many);

  /// The series goes on behind this number at least: where its row was lost but what it numbered
  /// was not. Needs a running transaction.
  void atLeast(String series, int number);

  /// The last number drawn of each series whose name begins so.
  Map<String, Integer> drawn(String prefix);
}
