package io.huiji.archive.keeping;

import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.act.UnfitField;
import io.huiji.archive.RecordEntry;
import io.huiji.archive.RecordEvent;
import io.huiji.archive.RecordKeeping;
import io.huiji.kernel.Digest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Disposal (销毁): one proposes, another approves, never the same; then the bytes go.
@Component
final class DisposalActs {

  private final KeepingDesk desk;
  private final KeepingTable table;
  private final RecordKeeping keeping;
  private final Checking checking;
  private final Destruction destruction;

  DisposalActs(
      KeepingDesk desk,
      KeepingTable table,
      RecordKeeping keeping,
      Checking checking,
      Destruction destruction) {
    this.desk = desk;
    this.table = table;
    this.keeping = keeping;
    this.checking = checking;
    this.destruction = destruction;
  }

  Done propose(Act act) {
    desk.entitled(act, "propose-disposal");
    var reason = act.fields().text("reason");
    keeping.lock();
    var records = desk.records(act);
    var day = act.at().toLocalDate();
    var against =
        records.stream()
            .flatMap(
                record ->
                    Stream.concat(
                        checking.of(record, day).toDisposal().stream(),
                        desk.standing(record).proposed().stream()
                            .map(
                                number ->
                                    KeepingDesk.finding(record.spokenName())
                                        .observed("已列入第" + number + "号销毁清册，待批准")
                                        .allowed("没有列入其他清册的")
                                        .fix("不再提出"))))
            .toList();
    ActRefused.unlessEmpty(against);
    var number =
        ScatteredNumber.of(
            KeepingKind.DISPOSAL_PROPOSED, records, table.numbers(KeepingKind.DISPOSAL_PROPOSED));
    var detail = KeepingDesk.detail(KeepingKind.DISPOSAL_PROPOSED, number, reason);
    records.forEach(record -> desk.mark(act, record, KeepingKind.DISPOSAL_PROPOSED, detail));
    return Done.to("第" + number + "号销毁清册，" + records.size() + "件")
        .request(number)
        .reason(reason)
        .concerning(KeepingDesk.concern(records));
  }

  Done decide(Act act) {
    desk.entitled(act, "approve-disposal");
    var number = act.fields().integer("disposal");
    var verdict = act.fields().text("verdict");
    keeping.lock();
    if (verdict.equals("agree") && destruction.unfinished(number, act)) {
      destruction.afterCommit(number);
      return Done.to("第" + number + "号销毁清册：继续办完").request(number);
    }
    var records = desk.known(proposed(number), act.actor(), act.at());
    requireAny(number, records);
    notHimself(act, number, records);
    return switch (verdict) {
      case "agree" -> approve(act, number, records);
      case "refuse" -> refuse(act, number, records);
      default -> throw new UnfitField("verdict", "“verdict”应为 agree 或 refuse，现为“" + verdict + "”");
    };
  }

  private List<RecordEntry> proposed(int number) {
    return table.marked(KeepingKind.DISPOSAL_PROPOSED).stream()
        .map(desk::entry)
        .filter(record -> desk.standing(record).proposed().filter(n -> n == number).isPresent())
        .toList();
  }

  private static void requireAny(int number, List<RecordEntry> records) {
    if (records.isEmpty()) {
      throw ActRefused.because(
          KeepingDesk.finding("第" + number + "号销毁清册")
              .observed("没有待批准的第" + number + "号销毁清册")
              .allowed("已经提出、尚未批准的清册")
              .fix("请核对编号"));
    }
  }

  private void notHimself(Act act, int number, List<RecordEntry> records) {
    if (proposer(number, records.getFirst()).equals(act.actor().name())) {
      throw ActRefused.because(
          KeepingDesk.finding("第" + number + "号销毁清册")
              .observed("提出和批准是同一个人")
              .allowed("一人提出、另一人批准")
              .fix("请由另一名有权批准的人办理"));
    }
  }

  private String proposer(int number, RecordEntry record) {
    return desk.event(record.id(), KeepingKind.DISPOSAL_PROPOSED, number).orElseThrow().actor();
  }

  private Done refuse(Act act, int number, List<RecordEntry> records) {
    var reason = act.fields().text("reason");
    var detail = KeepingDesk.detail(KeepingKind.DISPOSAL_REFUSED, number, reason);
    records.forEach(record -> desk.mark(act, record, KeepingKind.DISPOSAL_REFUSED, detail));
    return Done.to("不予销毁第" + number + "号清册")
        .request(number)
        .reason(reason)
        .concerning(KeepingDesk.concern(records));
  }

  /// From here on every door takes the records as destroyed; the bytes go once this is through.
  private Done approve(Act act, int number, List<RecordEntry> records) {
    var day = act.at().toLocalDate();
    ActRefused.unlessEmpty(
        records.stream()
            .flatMap(record -> checking.of(record, day).toDisposal().stream())
            .toList());
    var reason = act.fields().optionalText("reason").orElse("");
    for (var record : records) {
      var detail = KeepingDesk.detail(KeepingKind.DISPOSAL_APPROVED, number, reason);
      detail.put(Destruction.CONTENTS, contents(record));
      keeping.empty(record.id(), act.at());
      desk.mark(
          act,
          record,
          RecordEvent.of(
                  record.id(),
                  act.at(),
                  KeepingKind.DISPOSAL_APPROVED.name(),
                  act.actor().name(),
                  detail)
              .with(proposer(number, record)));
    }
    destruction.afterCommit(number);
    return Done.to("批准销毁第" + number + "号清册，" + records.size() + "件")
        .request(number)
        .reason(reason)
        .concerning(KeepingDesk.concern(records));
  }

  /// Every hash that made up the record, and those of copies of it that lie in the store.
  private String contents(RecordEntry record) {
    return Stream.concat(
            keeping.contents(record.id()).stream(),
            desk.users().stream().flatMap(each -> each.copies(record.id()).stream()))
        .map(Digest::hex)
        .distinct()
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
