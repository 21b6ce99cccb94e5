package io.huiji.archive.packages;

import io.huiji.archive.packages.Report.Check;
import io.huiji.archive.packages.Report.OfRecord;
import io.huiji.archive.packages.bag.BagFault;
import io.huiji.archive.packages.bag.BagFault.Kind;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Checks the four properties of packaged records, one by one and as a whole.
final class Inspection {

  private final RecordInspection single;

  Inspection(RecordInspection single) {
    this.single = single;
  }

  /// @param faults what the reader of the package found
  Report inspect(
      String name,
      LocalDateTime at,
      List<PackagedRecord> records,
      List<BagFault> faults,
      Optional<X509Certificate> trust)
      throws IOException {
    var checked = new ArrayList<OfRecord>();
    for (var record : records) {
      checked.add(
          new OfRecord(
              record.sidecar().id(),
              record.name(),
              record.sidecar().electronicNumber(),
              single.checks(record, trust)));
    }
    return new Report(Report.FORMAT, name, at.toString(), whole(records, faults), checked);
  }

  private static List<Check> whole(List<PackagedRecord> records, List<BagFault> faults) {
    return List.of(
        Check.of("YJ-1-11", "内容与清单校验值一致", words(faults, Kind.CHANGED), "SHA-256、SHA-512 全部相符"),
        Check.of("YJ-1-12", "说明、元数据与内容相互一致", words(faults, Kind.RECORDS), "各件与说明文件相符"),
        Check.of("YJ-1-13", "件与件不重复", repeated(records), "文件号、档号、来源各不相同"),
        Check.of("YJ-2-11", "总量相符", words(faults, Kind.COUNT), "共 " + records.size() + " 件"),
        Check.of("YJ-2-12", "没有缺少的文件", words(faults, Kind.MISSING), "清单所列齐全"),
        Check.of("YJ-3-11", "目录结构规范，不加密、不压缩", words(faults, Kind.FORM), "符合 BagIt 1.0（RFC 8493）"),
        Check.of("YJ-4-11", "没有清单以外的文件", words(faults, Kind.EXTRA), "没有多余的文件"),
        Check.of("YJ-4-12", "没有危险的路径、链接和压缩炸弹", words(faults, Kind.HOSTILE), "没有发现"));
  }

  private static List<String> words(List<BagFault> faults, Kind kind) {
    return faults.stream().filter(each -> each.kind() == kind).map(BagFault::inWords).toList();
  }

  private static List<String> repeated(List<PackagedRecord> records) {
    var found = new ArrayList<String>();
    repeated(records, each -> each.sidecar().id(), found);
    repeated(records, each -> each.sidecar().electronicNumber(), found);
    repeated(records, each -> each.sidecar().filingKey(), found);
    repeated(records, each -> Optional.ofNullable(each.sidecar().archiveCode()).orElse(""), found);
    return found;
  }

  private static void repeated(
      List<PackagedRecord> records, Function<PackagedRecord, String> of, List<String> found) {
    Set<String> seen = new HashSet<>();
    records.stream()
        .map(of)
        .filter(value -> !value.isEmpty() && !seen.add(value))
        .forEach(value -> found.add("“" + value + "”出现两次"));
  }
}
