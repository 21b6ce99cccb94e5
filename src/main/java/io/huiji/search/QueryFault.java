package io.huiji.search;

/// Why a query cannot be understood.
///
/// @param at which character of it, from 1
/// @param what what is wrong there, in Chinese
/// @param fix what to write instead, in Chinese
public record QueryFault(int at, String what, String fix) {

  /// One line for people.
  public String line() {
    return "第" + at + "字：" + what + "。" + fix + "。";
  }
}
