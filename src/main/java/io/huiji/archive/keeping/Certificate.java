package io.huiji.archive.keeping;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.archive.Archive;
import io.huiji.archive.RecordEntry;
import io.huiji.archive.RecordEvent;
import io.huiji.archive.Retention;
import io.huiji.archive.keeping.Registers.Register;
import io.huiji.calendar.OfficeClock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The certificate of a disposal (销毁清册): what was destroyed, who proposed, who approved, when. It
/// is a permanent record itself.
@Component
class Certificate {

  static final String PREFIX = "disposal/";

  private final KeepingDesk desk;
  private final Registers registers;
  private final Archive archive;
  private final Organisation organisation;
  private final OfficeClock clock;

  Certificate(
      KeepingDesk desk,
      Registers registers,
      Archive archive,
      Organisation organisation,
      OfficeClock clock) {
    this.desk = desk;
    this.registers = registers;
    this.archive = archive;
    this.organisation = organisation;
    this.clock = clock;
  }

  /// The first one of a list has its number; where it is approved in parts, each part has one.
  private String key(int number) {
    var key = PREFIX + number;
    for (var part = 2; archive.filed(key).isPresent(); part++) {
      key = PREFIX + number + "/" + part;
    }
    return key;
  }

  RecordEntry file(int number, List<RecordEntry> records) {
    var first = records.getFirst();
    var proposal = desk.event(first.id(), KeepingKind.DISPOSAL_PROPOSED, number).orElseThrow();
    var approval = desk.event(first.id(), KeepingKind.DISPOSAL_APPROVED, number).orElseThrow();
    var key = key(number);
    var title = "档案销毁清册（第" + number + "号）";
    var lines = records.stream().map(RecordEntry::spokenName).collect(Collectors.joining("\n"));
    return registers.file(
        new Register(
            key,
            title,
            "销毁清册",
            values(number, records, proposal, approval),
            title + "\n" + lines,
            path(key),
            registers.readers(records, actor(approval), clock.now())),
        clock.today());
  }

  /// Below the data folder, by its key.
  static String path(String key) {
    var part = key.substring(PREFIX.length()).split("/", 2);
    return "out/archive/销毁清册-第" + part[0] + "号" + (part.length > 1 ? "-" + part[1] : "");
  }

  private Actor actor(RecordEvent approval) {
    return organisation.actor(approval.actor(), approval.at().toLocalDate()).orElseThrow();
  }

  private Map<String, Object> values(
      int number, List<RecordEntry> records, RecordEvent proposal, RecordEvent approval) {
    var values = new LinkedHashMap<String, Object>();
    values.put("fonds", registers.fonds(clock.today()));
    values.put("number", "第" + number + "号");
    values.put("total", String.valueOf(records.size()));
    values.put("reason", proposal.detail().getOrDefault(KeepingKind.REASON, ""));
    values.put("entries", entries(records));
    values.put("proposer", registers.printed(proposal.actor()));
    values.put("proposed", Registers.digits(proposal.at().toLocalDate()));
    values.put("approver", registers.printed(approval.actor()));
    values.put("approved", Registers.digits(approval.at().toLocalDate()));
    values.put("destroyed", Registers.digits(clock.today()));
    return values;
  }

  private List<Map<String, Object>> entries(List<RecordEntry> records) {
    var entries = new ArrayList<Map<String, Object>>();
    for (var record : records) {
      var row = new LinkedHashMap<String, Object>();
      row.put("number", String.valueOf(entries.size() + 1));
      row.put("archiveCode", record.code().orElse(""));
      row.put("documentNumber", record.filing().number().map(Object::toString).orElse(""));
      row.put("title", record.filing().title());
      row.put("date", Registers.digits(record.filing().documentDate()));
      row.put("retention", record.retention().map(Retention::chinese).orElse(""));
      entries.add(row);
    }
    return entries;
  }
}
