package io.huiji.archive.packages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The report of the four properties (四性检测, DA/T 70—2018): per package and per record. The ids have
/// the form of the standard (phase–property–number); the running numbers are our own.
///
/// @param at when it was checked
record Report(String format, String name, String at, List<Check> whole, List<OfRecord> records) {

  static final String FORMAT = "huiji-four-properties/1";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  enum Property {
    AUTHENTIC("真实性"),
    COMPLETE("完整性"),
    USABLE("可用性"),
    SAFE("安全性");

    private final String chinese;

    Property(String chinese) {
      this.chinese = chinese;
    }

    String chinese() {
      return chinese;
    }
  }

  enum Result {
    PASSED("通过"),
    FAILED("不通过"),
    /// Could not be checked here; the detail says why.
    UNCHECKED("未检");

    private final String chinese;

    Result(String chinese) {
      this.chinese = chinese;
    }

    String chinese() {
      return chinese;
    }
  }

  /// @param what was checked
  /// @param detail what was found
  record Check(String id, Property property, String what, Result result, String detail) {

    /// One that fails when anything was found.
    static Check of(String id, String what, List<String> faults, String good) {
      return new Check(
          id,
          property(id),
          what,
          faults.isEmpty() ? Result.PASSED : Result.FAILED,
          faults.isEmpty()
              ? good
              : String.join("；", faults.stream().distinct().limit(20).toList()));
    }

    static Check unchecked(String id, String what, String why) {
      return new Check(id, property(id), what, Result.UNCHECKED, why);
    }

    private static Property property(String id) {
      return switch (id.charAt(3)) {
        case '1' -> Property.AUTHENTIC;
        case '2' -> Property.COMPLETE;
        case '3' -> Property.USABLE;
        default -> Property.SAFE;
      };
    }
  }

  record OfRecord(String id, String name, String electronicNumber, List<Check> checks) {}

  List<Check> all() {
    return java.util.stream.Stream.concat(
            whole.stream(), records.stream().flatMap(each -> each.checks().stream()))
        .toList();
  }

  int failed() {
    return (int) count(Result.FAILED);
  }

  long count(Result result) {
    return all().stream().filter(each -> each.result() == result).count();
  }

  /// Everything that was not passed, in words.
  List<String> faults() {
    var words = new java.util.ArrayList<String>();
    whole.stream().filter(Report::failed).map(each -> words(name, each)).forEach(words::add);
    for (var record : records) {
      record.checks().stream()
          .filter(Report::failed)
          .map(each -> words(record.name(), each))
          .forEach(words::add);
    }
    return words;
  }

  private static boolean failed(Check check) {
    return check.result() == Result.FAILED;
  }

  private static String words(String name, Check check) {
    return "%s %s %s：%s"
        .formatted(check.id().toUpperCase(Locale.ROOT), name, check.what(), check.detail());
  }

  byte[] json() {
    return (JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
