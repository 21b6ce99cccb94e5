package io.huiji.archive.packages;

import io.huiji.archive.Sidecar;
import io.huiji.archive.packages.Report.Check;
import io.huiji.archive.packages.eep.EepCheck;
import io.huiji.kernel.SecrecyLevel;
import io.huiji.store.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The four properties of one record, checked on its bytes.
final class RecordInspection {

  private static final Pattern CODE =
      Pattern.compile(
          "^([A-Z]\\d{3})-[A-Z]{2}·\\d{4}[-·](Y|D30|D10)([-·][A-Z0-9\\u4e00-\\u9fa5]+)?-\\d{3,5}$");

  private final ContentInspection content;

  RecordInspection(ContentInspection content) {
    this.content = content;
  }

  List<Check> checks(PackagedRecord record, Optional<X509Certificate> trust) throws IOException {
    var sidecar = record.sidecar();
    var checks = new ArrayList<Check>();
    checks.add(Check.of("YJ-1-01", "固化信息有效（SHA-256、SM3、字节数）", hashes(record), "各文件与登记相符"));
    seal(record, trust, checks);
    checks.add(Check.of("YJ-1-04", "档号规范", code(sidecar), "与全宗号、保管期限相符"));
    checks.add(Check.of("YJ-1-05", "日期合理", dates(sidecar), "成文、归档、经过次序合理"));
    checks.add(Check.of("YJ-1-06", "各版本元数据前后相接", versions(record), "逐版以校验值相接"));
    checks.add(Check.of("YJ-2-01", "必备元数据齐全（DA/T 46）", required(sidecar), "没有空缺"));
    checks.add(
        Check.of("YJ-2-02", "每件都有内容", present(sidecar), "共 " + sidecar.files().size() + " 个文件"));
    checks.add(Check.of("YJ-2-03", "过程信息齐全，保管不中断", process(sidecar), "逐版有记载，保管人前后相接"));
    content.checks(record, checks);
    checks.add(Check.of("YJ-4-04", "密级准许", secrecy(sidecar), "不是国家秘密"));
    return checks;
  }

  private static List<String> hashes(PackagedRecord record) throws IOException {
    var faults = new ArrayList<String>();
    for (var file : record.sidecar().files()) {
      var path = record.content(file);
      if (!Files.isRegularFile(path)) {
        faults.add("“" + file.name() + "”没有内容");
        continue;
      }
      var found = Fingerprint.of(path);
      if (!found.sha256().hex().equals(file.sha256())
          || !found.sm3().equals(file.sm3())
          || found.size() != file.bytes()) {
        faults.add("“" + file.name() + "”与登记的校验值或字节数不符");
      }
    }
    return faults;
  }

  private static void seal(
      PackagedRecord record, Optional<X509Certificate> trust, List<Check> checks)
      throws IOException {
    var verdict = EepCheck.check(record.eep(), record.sidecar(), record::content, trust);
    checks.add(
        verdict.seal().isEmpty()
            ? Check.unchecked("YJ-1-02", "电子签名有效（SM2）", "封装包没有电子签名")
            : Check.of(
                "YJ-1-02",
                "电子签名有效（SM2）",
                verdict.sealFaults(),
                "签名人 " + verdict.seal().get() + (trust.isEmpty() ? "；签名人是否可信请人工核对证书" : "")));
    checks.add(Check.of("YJ-1-03", "封装包（DA/T 48）与元数据、内容一致", verdict.faults(), "逐字节相符，符合 eep.xsd"));
  }

  private static List<String> code(Sidecar sidecar) {
    var code = sidecar.archiveCode();
    if (code == null) {
      return List.of("还没有档号");
    }
    var parsed = CODE.matcher(code);
    return parsed.matches()
            && parsed.group(1).equals(sidecar.fonds().number())
            && parsed.group(2).equals(sidecar.retention())
        ? List.of()
        : List.of("档号“" + code + "”不合规则，或者与全宗号、保管期限不符");
  }

  private static List<String> dates(Sidecar sidecar) {
    try {
      var filed = LocalDateTime.parse(sidecar.filed());
      var happened =
          sidecar.history().stream().map(each -> LocalDateTime.parse(each.at())).toList();
      var ordered = happened.stream().sorted().toList().equals(happened);
      return LocalDate.parse(sidecar.documentDate()).isAfter(filed.toLocalDate().plusDays(1))
          ? List.of("成文日期晚于归档时间")
          : ordered ? List.of() : List.of("经过的时间先后颠倒");
    } catch (DateTimeParseException _) {
      return List.of("有一个日期写法不对");
    }
  }

  private static List<String> versions(PackagedRecord record) {
    var faults = new ArrayList<String>();
    var all = new ArrayList<>(record.former());
    all.add(record.sidecar());
    for (var each = 1; each < all.size(); each++) {
      var previous = all.get(each).previous();
      var former = all.get(each - 1);
      if (previous == null
          || previous.version() != former.version()
          || !previous.sha256().equals(io.huiji.kernel.Digest.of(former.bytes()).hex())
          || !former.id().equals(record.sidecar().id())) {
        faults.add("第" + all.get(each).version() + "版与前一版接不上");
      }
    }
    if (all.getFirst().previous() != null) {
      faults.add("缺少最早的版本");
    }
    return faults;
  }

  private static List<String> required(Sidecar sidecar) {
    var faults = new ArrayList<String>();
    require(sidecar.title(), "题名（M22）", faults);
    require(sidecar.author(), "责任者（M32）", faults);
    require(sidecar.documentDate(), "日期（M33）", faults);
    require(sidecar.electronicNumber(), "电子文件号（M7）", faults);
    require(sidecar.fonds().number(), "全宗号（M9）", faults);
    require(sidecar.fonds().unit(), "立档单位名称（M6）", faults);
    require(Optional.ofNullable(sidecar.retention()).orElse(""), "保管期限（M12）", faults);
    return faults;
  }

  private static void require(String value, String element, List<String> faults) {
    if (value.isBlank()) {
      faults.add("缺少" + element);
    }
  }

  private static List<String> present(Sidecar sidecar) {
    return sidecar.files().isEmpty() && !sidecar.kind().equals("PAPER_SLOT")
        ? List.of("没有任何文件")
        : List.of();
  }

  private static List<String> process(Sidecar sidecar) {
    var faults = new ArrayList<String>();
    if (sidecar.history().isEmpty()) {
      faults.add("没有经过");
    }
    var keepers = sidecar.custodians();
    if (keepers.isEmpty() || keepers.getLast().until() != null) {
      faults.add("现在没有保管人");
    }
    for (var each = 1; each < keepers.size(); each++) {
      if (!keepers.get(each).from().equals(keepers.get(each - 1).until())) {
        faults.add("保管人前后没有接上");
      }
    }
    return faults;
  }

  private static List<String> secrecy(Sidecar sidecar) {
    return SecrecyLevel.valueOf(sidecar.marking().level()).classified()
        ? List.of("标有密级，不得随包离开")
        : List.of();
  }
}
