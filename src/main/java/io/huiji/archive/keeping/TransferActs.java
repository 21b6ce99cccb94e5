package io.huiji.archive.keeping;

import io.huiji.access.Actor;
import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.archive.RecordEntry;
import io.huiji.archive.RecordKeeping;
import io.huiji.archive.TransferPackage;
import io.huiji.calendar.Written;
import io.huiji.kernel.Digest;
import io.huiji.rules.Finding;
import io.huiji.store.OutFolder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Transfer to the archives (移交): packed, received there, and from then on in their custody.
@Component
final class TransferActs {

  private final KeepingDesk desk;
  private final KeepingTable table;
  private final RecordKeeping keeping;
  private final Checking checking;
  private final DueList due;
  private final OutFolder out;
  private final ObjectProvider<TransferPackage> packer;

  TransferActs(
      KeepingDesk desk,
      KeepingTable table,
      RecordKeeping keeping,
      Checking checking,
      DueList due,
      OutFolder out,
      ObjectProvider<TransferPackage> packer) {
    this.desk = desk;
    this.table = table;
    this.keeping = keeping;
    this.checking = checking;
    this.due = due;
    this.out = out;
    this.packer = packer;
  }

  /// Everything of a year that is due and may go; what may not stays and is named.
  Done prepare(Act act) {
    desk.entitled(act, "transfer");
    var year = act.fields().integer("year");
    var day = act.at().toLocalDate();
    keeping.lock();
    var meant =
        desk.known(due.toTransfer(day), act.actor(), act.at()).stream()
            .filter(record -> filedUnder(record, year))
            .toList();
    var staying = new ArrayList<Finding>();
    var going = new ArrayList<RecordEntry>();
    for (var record : meant) {
      var against = checking.of(record, day).toLeaving();
      if (against.isEmpty()) {
        going.add(record);
      }
      against.forEach(each -> staying.add(asNote(each)));
    }
    if (going.isEmpty()) {
      throw new ActRefused(nothing(year, day, staying));
    }
    var number =
        ScatteredNumber.of(
            KeepingKind.TRANSFER_PACKED, going, table.numbers(KeepingKind.TRANSFER_PACKED));
    var packed = pack(number, year, going, act.actor());
    for (var record : going) {
      var detail = KeepingDesk.detail(KeepingKind.TRANSFER_PACKED, number, "");
      detail.put("package", packed.path().getFileName().toString());
      detail.put("seal", packed.seal().hex());
      desk.mark(act, record, KeepingKind.TRANSFER_PACKED, detail);
    }
    if (!packed.signed()) {
      staying.add(unsigned(number));
    }
    return Done.to("第" + number + "次移交，" + going.size() + "件，移交包：" + packed.path())
        .request(number)
        .concerning(KeepingDesk.concern(going))
        .notes(staying);
  }

  private static Finding unsigned(int number) {
    return KeepingDesk.warning("第" + number + "次移交")
        .observed("移交包没有签章")
        .allowed("用本机关的 SM2 密钥签章")
        .fix("请系统管理员设置 huiji.seal.keystore 和 huiji.seal.password-file；需要签章的，取消这次移交后重新打包");
  }

  private boolean filedUnder(RecordEntry record, int year) {
    return desk.code(record).filter(code -> code.year() == year).isPresent();
  }

  private static Finding asNote(Finding finding) {
    return KeepingDesk.warning(finding.where())
        .observed(finding.observed())
        .allowed(finding.allowed())
        .fix("这次不移交；" + finding.fix());
  }

  private static List<Finding> nothing(int year, LocalDate day, List<Finding> staying) {
    var findings = new ArrayList<>(staying);
    findings.add(
        KeepingDesk.finding(year + "年度")
            .observed(year + "年度没有到" + Written.day(day) + "可以移交的归档文件")
            .allowed("满移交年限、没有保全、没有借出的")
            .fix("请用 archive due 查看应移交清单"));
    return findings;
  }

  private TransferPackage.Packed pack(
      int number, int year, List<RecordEntry> records, Actor actor) {
    var packing = packer.getIfAvailable();
    if (packing == null) {
      throw ActRefused.because(
          KeepingDesk.finding("第" + number + "次移交")
              .observed("本程序没有装移交包的制作部分")
              .allowed("可以制作移交包")
              .fix("请换用完整的程序"));
    }
    return packing.pack(
        "移交-" + year + "-第" + number + "次-" + mark(records),
        records.stream().map(RecordEntry::id).toList(),
        out.resolve("out/archive"),
        actor);
  }

  /// Tells packages of other records apart, should one be left from a transfer that broke off.
  private static String mark(List<RecordEntry> records) {
    var versions =
        records.stream().map(r -> r.id() + " " + r.version()).collect(Collectors.joining("\n"));
    return Digest.of(versions.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 8);
  }

  /// The archives have it: their receipt, and custody from this instant.
  Done confirm(Act act) {
    desk.entitled(act, "transfer");
    var receipt = act.fields().text("receipt");
    var number = act.fields().integer("transfer");
    var archives = desk.terms(act.at().toLocalDate()).archives();
    keeping.lock();
    var records = packed(number, act);
    ActRefused.unlessEmpty(
        records.stream()
            .filter(record -> desk.standing(record).held())
            .map(
                record ->
                    KeepingDesk.finding(record.spokenName())
                        .observed("打包之后已保全，冻结移交")
                        .allowed("没有保全的")
                        .fix("解除保全，或者取消这次移交（cancel-transfer）后重新打包"))
            .toList());
    for (var record : records) {
      var detail = KeepingDesk.detail(KeepingKind.TRANSFERRED, number, "");
      detail.put("receipt", receipt);
      detail.put("archives", archives);
      keeping.handTo(record.id(), archives, act.at());
      desk.mark(act, record, KeepingKind.TRANSFERRED, detail);
    }
    return Done.to("第" + number + "次移交已由" + archives + "接收，" + records.size() + "件")
        .request(number)
        .reason("回执：" + receipt)
        .concerning(KeepingDesk.concern(records));
  }

  Done cancel(Act act) {
    desk.entitled(act, "transfer");
    var reason = act.fields().text("reason");
    var number = act.fields().integer("transfer");
    keeping.lock();
    var records = packed(number, act);
    var detail = KeepingDesk.detail(KeepingKind.TRANSFER_CANCELLED, number, reason);
    records.forEach(record -> desk.mark(act, record, KeepingKind.TRANSFER_CANCELLED, detail));
    return Done.to("取消第" + number + "次移交，" + records.size() + "件")
        .reason(reason)
        .concerning(KeepingDesk.concern(records));
  }

  private List<RecordEntry> packed(int number, Act act) {
    var packed =
        table.marked(KeepingKind.TRANSFER_PACKED).stream()
            .map(desk::entry)
            .filter(record -> desk.standing(record).packed().filter(n -> n == number).isPresent())
            .toList();
    var records = desk.known(packed, act.actor(), act.at());
    if (records.isEmpty()) {
      throw ActRefused.because(
          KeepingDesk.finding("第" + number + "次移交")
              .observed("没有待接收的第" + number + "次移交")
              .allowed("已经打包、还没有回执的移交")
              .fix("请核对编号"));
    }
    return records;
  }
}
