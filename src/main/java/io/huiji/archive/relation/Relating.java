package io.huiji.archive.relation;

import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.act.UnfitField;
import io.huiji.archive.Archive;
import io.huiji.archive.ArchiveRule;
import io.huiji.archive.Fixity;
import io.huiji.archive.Link;
import io.huiji.archive.RecordEntry;
import io.huiji.archive.RecordEvents;
import io.huiji.archive.RecordKind;
import io.huiji.archive.RecordRelations;
import io.huiji.archive.RelationType;
import io.huiji.archive.keeping.Standing;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.audit.Concern;
import io.huiji.rules.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Links two records that the actor may know, or takes such a link back. The log has a line for
/// each of the two, and neither line names the other one: who reads an extract of one record may
/// not know the other.
@Component
final class Relating {

  private final Archive archive;
  private final RecordRelations relations;
  private final RecordEvents events;
  private final Fixity fixity;
  private final AuditLog log;

  Relating(
      Archive archive,
      RecordRelations relations,
      RecordEvents events,
      Fixity fixity,
      AuditLog log) {
    this.archive = archive;
    this.relations = relations;
    this.events = events;
    this.fixity = fixity;
    this.log = log;
  }

  Done relate(Act act) {
    var asked = asked(act);
    ActRefused.unlessEmpty(against(asked, act));
    relations.relate(asked.record().id(), asked.type(), asked.other().id());
    return done(asked, act, "");
  }

  Done separate(Act act) {
    var asked = asked(act);
    ActRefused.unlessEmpty(closed(asked));
    if (!relations.separate(asked.record().id(), asked.type(), asked.other().id())) {
      throw ActRefused.because(
          finding(asked.record(), "没有由 relate-records 建立的这样的关系", "建立过的关系", "请核对两件的编号和 relation"));
    }
    return done(asked, act, "取消：");
  }

  private record Asked(RecordEntry record, RelationType type, RecordEntry other) {}

  private Asked asked(Act act) {
    var type =
        switch (act.fields().text("relation")) {
          case "replaces", "代替" -> RelationType.REPLACES;
          case "attachment-of", "附件" -> RelationType.ATTACHMENT_OF;
          case "excerpt-of", "摘自" -> RelationType.EXCERPT_OF;
          case "decided-in", "议定于" -> RelationType.DECIDED_IN;
          case String other ->
              throw new UnfitField(
                  "relation",
                  "“relation”应为 replaces、attachment-of、excerpt-of 或 decided-in，现为“" + other + "”");
        };
    act.fields().text("reason");
    return new Asked(record(act, "record"), type, record(act, "to"));
  }

  private RecordEntry record(Act act, String field) {
    var asked = act.fields().text(field);
    return archive
        .find(asked, act.actor(), act.at())
        .orElseThrow(
            () ->
                ActRefused.because(
                        ArchiveRule.KEEPING
                            .reject()
                            .where(asked)
                            .observed("没有“" + asked + "”这一件归档文件")
                            .allowed("可以查阅的归档文件，写编号、档号或文件号")
                            .fix("请核对编号；可以先用 search 查找"))
                    .concerning(
                        archive
                            .find(asked)
                            .map(entry -> Concern.record(entry.id()))
                            .orElse(Concern.NONE)));
  }

  /// What is wrong with the link itself comes first.
  private List<Finding> against(Asked asked, Act act) {
    return wrong(asked, act).map(List::of).orElseGet(() -> closed(asked));
  }

  private Optional<Finding> wrong(Asked asked, Act act) {
    var record = asked.record();
    var other = asked.other();
    if (record.id().equals(other.id())) {
      return Optional.of(finding(record, "record 和 to 是同一件", "两件不同的归档文件", "请核对编号"));
    }
    if (linked(record, asked.type()).anyMatch(link -> link.key().equals(other.filing().key()))) {
      return Optional.of(finding(record, "已有这样的关系", "还没有的关系", "不必再办理"));
    }
    if (asked.type() == RelationType.DECIDED_IN && other.filing().kind() != RecordKind.MINUTES) {
      return Optional.of(finding(record, "to 不是会议纪要", "议定这一事项的会议纪要", "请核对 to 的编号"));
    }
    if (asked.type() == RelationType.EXCERPT_OF
        && linked(record, asked.type()).findAny().isPresent()) {
      return Optional.of(finding(record, "已经摘自另一件", "只摘自一件", "另一件不对的，先用 separate-records 取消"));
    }
    if (asked.type() == RelationType.REPLACES && other.replacedBy().isPresent()) {
      return Optional.of(finding(record, "to 已由另一件更正或代替", "现在有效的一件", "请写最新的一件"));
    }
    if (leads(other, record, asked.type(), act)) {
      return Optional.of(finding(record, "to 已经通过同样的关系指向 record", "不循环的关系", "请核对两件的编号和 relation"));
    }
    return Optional.empty();
  }

  private static Stream<Link> linked(RecordEntry record, RelationType type) {
    return record.allLinks().stream().filter(link -> link.type() == type);
  }

  /// Whether links of this type lead from one record to another, over records that the actor may
  /// know.
  private boolean leads(RecordEntry from, RecordEntry to, RelationType type, Act act) {
    var seen = new HashSet<String>();
    var next = List.of(from);
    Function<RecordEntry, List<RecordEntry>> step =
        entry ->
            linked(entry, type)
                .flatMap(link -> archive.filed(link.key()).stream())
                .filter(found -> seen.add(found.filing().key()))
                .filter(
                    found -> !archive.known(List.of(found.id()), act.actor(), act.at()).isEmpty())
                .toList();
    while (!next.isEmpty()) {
      next = next.stream().flatMap(entry -> step.apply(entry).stream()).toList();
      if (next.stream().anyMatch(found -> found.id().equals(to.id()))) {
        return true;
      }
    }
    return false;
  }

  /// Those whose next version says it may not be closed.
  private List<Finding> closed(Asked asked) {
    var changed =
        asked.type() == RelationType.REPLACES
            ? List.of(asked.record(), asked.other())
            : List.of(asked.record());
    return changed.stream().flatMap(record -> closed(record).stream()).toList();
  }

  private Optional<Finding> closed(RecordEntry record) {
    var standing = Standing.of(record, events.of(record.id()));
    if (fixity.frozen(record.id()).isPresent()) {
      return Optional.of(finding(record, "已冻结：内容与归档时不符", "完好的", "先从备份恢复并解冻（release-freeze）"));
    }
    if (standing.packed().isPresent() || standing.transferred().isPresent()) {
      return Optional.of(finding(record, "已经移交或者正在移交", "由本机关保管的", "移交了的，请向档案馆提出"));
    }
    return Optional.empty();
  }

  private Done done(Asked asked, Act act, String before) {
    var reason = act.fields().text("reason");
    var said = before + asked.type().chinese();
    log.append(
        AuditEntry.done(act.actor().name(), act.name(), asked.other().spokenName())
            .reason(reason)
            .basis("关系的另一件（" + said + "），见下一条")
            .concerning(Concern.record(asked.other().id())));
    return Done.to(asked.record().spokenName() + "：" + said)
        .reason(reason)
        .concerning(Concern.record(asked.record().id()));
  }

  private static Finding finding(RecordEntry record, String observed, String allowed, String fix) {
    return ArchiveRule.KEEPING
        .reject()
        .where(record.spokenName())
        .observed(observed)
        .allowed(allowed)
        .fix(fix);
  }
}
