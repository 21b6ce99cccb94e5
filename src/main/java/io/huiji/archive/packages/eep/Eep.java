package io.huiji.archive.packages.eep;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A package as it was read.
///
/// @param values of the elements that stand in it once: 电子文件号, 封装包创建时间 …
/// @param faults in plain Chinese; empty when it is in order
record Eep(
    Map<String, String> values,
    List<Document> documents,
    Optional<Seal> seal,
    List<String> faults) {

  Eep {
    values = Map.copyOf(values);
    documents = List.copyOf(documents);
    faults = List.copyOf(faults);
  }

  String value(String element) {
    return values.getOrDefault(element, "");
  }

  /// @param sha256 of the decoded bytes
  record Document(String name, long bytes, String sha256) {}

  /// @param signature as written, DER
  record Seal(String signer, String time, byte[] signature, X509Certificate certificate) {}
}
