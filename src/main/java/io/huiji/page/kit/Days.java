package io.huiji.page.kit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/// Days in addresses, {@code 2026-12-03}; anything else is an address of nothing.
public final class Days {

  private Days() {}

  public static LocalDate of(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException _) {
      throw new NotKnown();
    }
  }
}
