package io.huiji.archive.packages.eep;

import io.huiji.archive.Sidecar;
import io.huiji.kernel.Digest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Judges a package: its form, that it says of the record and its files exactly what the sidecar
/// and the bytes say, and its signature.
public final class EepCheck {

  private EepCheck() {}

  /// @param faults in plain Chinese
  /// @param seal who sealed it; empty for a package without a signature
  public record Verdict(List<String> faults, List<String> sealFaults, Optional<String> seal) {

    public Verdict {
      faults = List.copyOf(faults);
      sealFaults = List.copyOf(sealFaults);
    }
  }

  /// The package alone: form and signature.
  ///
  /// @param trust certificate of the signer or of who issued his; without it the signature is
  ///   checked, and who the signer is remains to be checked by a person
  public static Verdict check(Path file, Optional<X509Certificate> trust) throws IOException {
    var faults = new ArrayList<>(EepSchema.faults(file));
    var eep = EepReader.read(file);
    faults.addAll(eep.faults());
    var sealFaults = new ArrayList<String>();
    if (eep.seal().isPresent()) {
      sealFaults.addAll(sealFaults(file, eep.seal().get(), trust));
    }
    return new Verdict(faults, sealFaults, eep.seal().map(EepCheck::inWords));
  }

  /// The same, and that it tells of this record: it is written anew from the sidecar and the bytes,
  /// and both must be alike to the last octet.
  public static Verdict check(
      Path file,
      Sidecar sidecar,
      Function<Sidecar.File, Path> content,
      Optional<X509Certificate> trust)
      throws IOException {
    var alone = check(file, trust);
    if (!alone.faults().isEmpty()) {
      return alone;
    }
    var eep = EepReader.read(file);
    var anew = new EepWriter(sidecar, content, eep.value("封装包创建单位"), eep.value("封装包创建时间"));
    var expected = hashing();
    anew.signed(new EepXml(expected), expected);
    var found = hashing();
    SignedOctets.copy(file, found);
    return hash(expected).equals(hash(found))
        ? alone
        : new Verdict(List.of("封装包的内容与该件的元数据或文件不一致"), alone.sealFaults(), alone.seal());
  }

  private static DigestOutputStream hashing() {
    return new DigestOutputStream(OutputStream.nullOutputStream(), Digest.sha256());
  }

  private static Digest hash(DigestOutputStream fed) {
    return Digest.of(fed.getMessageDigest());
  }

  private static String inWords(Eep.Seal seal) {
    return seal.signer()
        + "，"
        + seal.time()
        + "，证书 SHA-256 "
        + Certificates.fingerprint(seal.certificate());
  }

  private static List<String> sealFaults(Path file, Eep.Seal seal, Optional<X509Certificate> trust)
      throws IOException {
    var faults = new ArrayList<String>();
    var key = Sm2.publicKey(seal.certificate());
    if (key.isEmpty()) {
      return List.of("证书不是 SM2 证书");
    }
    var verifying = new Sm2.Verifying(key.get());
    if (!SignedOctets.copy(file, verifying) || !verifying.fits(seal.signature())) {
      faults.add("电子签名与内容不符：内容或签名被改动过");
    }
    if (!seal.signer().equals(seal.certificate().getSubjectX500Principal().getName())) {
      faults.add("签名人与证书上的名称不一致");
    }
    if (!signedWhileValid(seal)) {
      faults.add("签名时间不在证书有效期内（" + Certificates.validity(seal.certificate()) + "）");
    }
    if (trust.filter(known -> !Certificates.trusted(seal.certificate(), known)).isPresent()) {
      faults.add("签名所用证书不是所给的证书，也不是由它签发");
    }
    return faults;
  }

  private static boolean signedWhileValid(Eep.Seal seal) {
    try {
      return seal.time().length() >= 10
          && Certificates.validOn(
              seal.certificate(), LocalDate.parse(seal.time().substring(0, 10)));
    } catch (DateTimeParseException _) {
      return false;
    }
  }
}
