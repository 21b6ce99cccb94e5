package io.huiji.archive.keeping;

import io.huiji.access.Access;
import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.act.UnfitField;
import io.huiji.archive.Archive;
import io.huiji.archive.ArchiveRule;
import io.huiji.archive.InUse;
import io.huiji.archive.RecordEntry;
import io.huiji.archive.RecordEvent;
import io.huiji.archive.RecordEvents;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.audit.Concern;
import io.huiji.kernel.RecordId;
import io.huiji.profile.RuleProfile;
import io.huiji.profile.RuleProfiles;
import io.huiji.rules.Finding;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What all acts of keeping need: who may, which records are meant, how they stand, how they are
/// marked.
@Component
class KeepingDesk {

  static final String RULE = "R17.5";
  static final String ARTICLE = "十七";

  private final Access access;
  private final Archive archive;
  private final RecordEvents events;
  private final RuleProfiles profiles;
  private final AuditLog log;
  private final ObjectProvider<InUse> users;

  KeepingDesk(
      Access access,
      Archive archive,
      RecordEvents events,
      RuleProfiles profiles,
      AuditLog log,
      ObjectProvider<InUse> users) {
    this.access = access;
    this.archive = archive;
    this.events = events;
    this.profiles = profiles;
    this.log = log;
    this.users = users;
  }

  RuleProfile profile(LocalDate day) {
    return profiles.inForceOn(day);
  }

  RuleProfile.Keeping terms(LocalDate day) {
    return profile(day).keeping();
  }

  /// Those in force on a day; for the years before there were rules, the first: records come in
  /// that are older than any of them.
  RuleProfile.Keeping termsOrFirst(LocalDate day) {
    var first = profiles.files().getFirst().profile();
    return day.isBefore(first.inForceFrom()) ? first.keeping() : terms(day);
  }

  /// Breaks off when the profile gives this power to none of the actor's posts.
  void entitled(Act act, String power) {
    var posts = terms(act.at().toLocalDate()).may().getOrDefault(power, Set.of());
    if (posts.stream().map(Post::valueOf).noneMatch(act.actor()::holds)) {
      var who = posts.stream().sorted().map(each -> Post.valueOf(each).chinese());
      var words = who.collect(Collectors.joining("、"));
      throw ActRefused.because(
          finding(act.name())
              .observed(act.actor().user().displayName() + "的职务不能办理“" + act.name() + "”")
              .allowed(words)
              .fix("请由" + words + "办理"));
    }
  }

  /// The powers that the profile of a day gives to somebody's posts.
  Set<String> powers(Actor actor, LocalDate on) {
    return terms(on).may().entrySet().stream()
        .filter(power -> power.getValue().stream().map(Post::valueOf).anyMatch(actor::holds))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /// The records that the act names, as far as the actor may know them; one that he may not know is
  /// answered like one that is not there.
  List<RecordEntry> records(Act act) {
    var asked = act.fields().texts("records");
    if (asked.isEmpty()) {
      throw new UnfitField("records", "缺少“records”一项");
    }
    return asked.stream().distinct().map(each -> record(each, act)).toList();
  }

  RecordEntry record(String asked, Act act) {
    return archive
        .find(asked, act.actor(), act.at())
        .orElseThrow(
            () ->
                ActRefused.because(
                        finding(asked)
                            .observed("没有“" + asked + "”这一件归档文件")
                            .allowed("可以查阅的归档文件，写编号、档号或文件号")
                            .fix("请核对编号；可以先用 search 查找"))
                    .concerning(
                        archive
                            .find(asked)
                            .map(entry -> Concern.record(entry.id()))
                            .orElse(Concern.NONE)));
  }

  /// Those that somebody may know at this time. Lists, counts and numbers are made of these alone,
  /// and an act reaches no others.
  List<RecordEntry> known(List<RecordEntry> records, Actor actor, LocalDateTime at) {
    return records.stream().filter(record -> knows(record, actor, at)).toList();
  }

  boolean knows(RecordEntry record, Actor actor, LocalDateTime at) {
    return access.permit(actor, record.readers(), at).isPresent();
  }

  /// The same for what is being destroyed, whose readers' time has ended with that.
  List<RecordEntry> knew(List<RecordEntry> records, Actor actor, LocalDateTime at) {
    return records.stream()
        .filter(
            record ->
                access
                    .permit(
                        actor,
                        record.readers().stream()
                            .map(reader -> reader.until(LocalDateTime.MAX))
                            .toList(),
                        at)
                    .isPresent())
        .toList();
  }

  RecordEntry entry(RecordId record) {
    return archive
        .entry(record)
        .orElseThrow(() -> new IllegalStateException("no record " + record));
  }

  Standing standing(RecordEntry record) {
    return Standing.of(record, events.of(record.id()));
  }

  List<RecordEvent> events(RecordId record) {
    return events.of(record);
  }

  Optional<ArchiveCode> code(RecordEntry record) {
    return record.code().flatMap(ArchiveCode::of);
  }

  /// The last event of a kind with this number.
  Optional<RecordEvent> event(RecordId record, KeepingKind kind, int number) {
    return events.of(record).stream()
        .filter(event -> event.kind().equals(kind.name()))
        .filter(event -> String.valueOf(number).equals(event.detail().get(kind.numberedBy())))
        .reduce((_, last) -> last);
  }

  /// Why it is in use elsewhere in the house.
  Optional<String> inUse(RecordId record) {
    return users.stream().flatMap(each -> each.use(record).stream()).findFirst();
  }

  List<InUse> users() {
    return users.stream().toList();
  }

  /// Marks the record; its own line in the log lets an extract for the record show it.
  void mark(Act act, RecordEntry record, KeepingKind kind, Map<String, String> detail) {
    mark(
        act,
        record,
        RecordEvent.of(record.id(), act.at(), kind.name(), act.actor().name(), detail));
  }

  void mark(Act act, RecordEntry record, RecordEvent event) {
    events.add(event);
    log.append(
        AuditEntry.done(act.actor().name(), act.name(), record.spokenName())
            .reason(event.detail().getOrDefault(KeepingKind.REASON, ""))
            .concerning(Concern.record(record.id())));
  }

  /// What an act on several records touches; each has a line of its own beside.
  static Concern concern(List<RecordEntry> records) {
    return Concern.records(records.stream().map(RecordEntry::id).toList());
  }

  void add(RecordEvent event) {
    events.add(event);
  }

  static Map<String, String> detail(KeepingKind kind, int number, String reason) {
    var detail = new TreeMap<String, String>();
    detail.put(kind.numberedBy(), String.valueOf(number));
    if (!reason.isEmpty()) {
      detail.put(KeepingKind.REASON, reason);
    }
    return detail;
  }

  static Finding finding(String where) {
    return ArchiveRule.KEEPING.reject().where(where);
  }

  static Finding warning(String where) {
    return ArchiveRule.KEEPING.warn().where(where);
  }
}
