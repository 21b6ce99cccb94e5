package io.huiji.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/// Rules and days off of times to come: versions of the shipped profile, and a year.
public final class RulesToCome {

  /// Made up: what the notice of 2027 will say is not known.
  public static final String YEAR =
      """
      # year,2027,国办发明电〔2026〕99号
      date,type,name
      2027-01-01,holiday,元旦
      2027-02-05,holiday,春节
      2027-02-08,holiday,春节
      2027-02-09,holiday,春节
      2027-02-10,holiday,春节
      2027-04-05,holiday,清明节
      2027-05-03,holiday,劳动节
      2027-05-04,holiday,劳动节
      2027-06-09,holiday,端午节
      2027-09-15,holiday,中秋节
      2027-10-01,holiday,国庆节
      2027-10-04,holiday,国庆节
      2027-10-05,holiday,国庆节
      2027-10-06,holiday,国庆节
      2027-10-09,workday,国庆节
      """;

  private RulesToCome() {}

  /// The profile as it is shipped: version 1, in force since 2023-09-08, at most 1500 characters.
  public static String shipped() {
    try (var stream = RulesToCome.class.getResourceAsStream("/rules/jccq-2023-8.yaml")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param limit of characters of a 情况说明
  public static String version(String version, LocalDate from, int limit) {
    return shipped()
        .replace("version: \"1\"", "version: \"" + version + "\"")
        .replace("in-force-from: 2023-09-08", "in-force-from: " + from)
        .replace("limit: 1500", "limit: " + limit);
  }
}
