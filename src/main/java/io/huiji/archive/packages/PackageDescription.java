package io.huiji.archive.packages;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiji.archive.packages.bag.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// {@code metadata/package.json}: what is in a package and where, with SM3 beside the manifests'
/// hashes.
///
/// @param logEntries and logHash: the end of the archive's hash-chained log when it was made
record PackageDescription(
    String format,
    String name,
    String purpose,
    String unit,
    String created,
    int count,
    long bytes,
    long logEntries,
    String logHash,
    List<Item> records) {

  static final String FORMAT = "huiji-package/1";
  static final String PATH = "metadata/package.json";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /// @param sidecars in the order of their versions, the last is the present state
  /// @param files in the order of the sidecar
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      String id,
      String electronicNumber,
      @Nullable String archiveCode,
      List<String> sidecars,
      List<Part> files,
      @Nullable Part text,
      Part eep) {}

  record Part(String path, String sm3, long bytes) {

    static Part of(String path, Hashes hashes) {
      return new Part("data/" + path, hashes.sm3(), hashes.bytes());
    }
  }

  byte[] json() {
    return (JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /// @throws tools.jackson.core.JacksonException when it is none
  static PackageDescription parse(byte[] json) {
    return JSON.readValue(json, PackageDescription.class);
  }
}
