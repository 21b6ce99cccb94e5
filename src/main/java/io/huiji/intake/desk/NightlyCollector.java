package io.huiji.intake.desk;

import io.huiji.batch.Headway;
import io.huiji.batch.SafePoint;
import io.huiji.batch.Trouble;
import io.huiji.calendar.OfficeClock;
import io.huiji.calendar.WorkingDays;
import io.huiji.document.Fault;
import io.huiji.document.PaperReader;
import io.huiji.intake.Code;
import io.huiji.intake.Collector;
import io.huiji.intake.Precheck;
import io.huiji.intake.Submissions.Waiting;
import io.huiji.intake.read.Delivery;
import io.huiji.intake.read.DeliveryReader;
import io.huiji.intake.read.ReadSubmission;
import io.huiji.intake.read.SubmissionReader;
import io.huiji.intake.read.SubmittedFile;
import io.huiji.intake.table.InboxTable;
import io.huiji.intake.table.SubmissionRow;
import io.huiji.intake.table.SubmissionTable;
import io.huiji.meeting.Meetings;
import io.huiji.profile.Deadline;
import io.huiji.profile.RuleProfile;
import io.huiji.profile.RuleProfiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// See {@link Collector}. Each entry is taken in by itself: one that fails does not stop the next.
@Component
class NightlyCollector implements Collector {
  private final PaperReader reader;
  private final RuleProfiles profiles;
  private final WorkingDays calendar;
  private final OfficeClock clock;
  private final InboxTable inboxTable;
  private final SubmissionTable submissions;
  private final Registration registration;
  private final Rejudging rejudging;
  private final Receipts receipts;
  private final Meetings meetings;
  private final TransactionOperations transactions;

  NightlyCollector(
      PaperReader reader,
      RuleProfiles profiles,
      WorkingDays calendar,
      OfficeClock clock,
      InboxTable inboxTable,
      SubmissionTable submissions,
      Registration registration,
      Rejudging rejudging,
      Receipts receipts,
      Meetings meetings,
      TransactionOperations transactions) {
    this.reader = reader;
    this.profiles = profiles;
    this.calendar = calendar;
    this.clock = clock;
    this.inboxTable = inboxTable;
    this.submissions = submissions;
    this.registration = registration;
    this.rejudging = rejudging;
    this.receipts = receipts;
    this.meetings = meetings;
    this.transactions = transactions;
  }

  @Override
  public Collected collect(Path inbox) {
    var profile = profiles.inForceOn(clock.today());
    var troubles = new ArrayList<Trouble>();
    var taken = 0;
    if (Files.isDirectory(inbox)) {
      taken = entries(inbox, profile, troubles);
    } else {
      troubles.add(new Trouble("收件文件夹不存在", inbox.getFileName() + "", "请核对收件文件夹的位置", false));
    }
    rejudging.all();
    troubles.addAll(calendarTroubles());
    if (Files.isDirectory(inbox)) {
      troubles.addAll(receipts.write(inbox));
    }
    return new Collected(taken, troubles);
  }

  private int entries(Path inbox, RuleProfile profile, List<Trouble> troubles) {
    InboxWatch.Seen seen;
    try {
      seen = InboxWatch.look(inbox);
    } catch (IOException e) {
      troubles.add(new Trouble("收件文件夹读不了", inbox.getFileName() + "", "请检查文件夹的权限", true));
      return 0;
    }
    seen.strange().forEach(path -> troubles.add(strange(path)));
    forgetGone(seen);
    var taken = 0;
    var looked = 0;
    for (var entry : seen.entries()) {
      SafePoint.pass();
      var folder = entry.getFileName().toString();
      try {
        taken += entry(entry, folder, seen.growing().contains(folder), profile) ? 1 : 0;
      } catch (IOException | UncheckedIOException e) {
        troubles.add(new Trouble("报送的文件读不了，留待下次", folder, "请检查文件是否可读", true));
      }
      Headway.at("收件", ++looked, seen.entries().size());
    }
    return taken;
  }

  /// Whether something new was taken in.
  private boolean entry(Path entry, String folder, boolean growing, RuleProfile profile)
      throws IOException {
    if (growing) {
      return waits(folder, List.of("文件仍在传送"));
    }
    return switch (DeliveryReader.read(entry)) {
      case Delivery.Incomplete() -> waits(folder, List.of("压缩包尚未传完"));
      case Delivery.Refused(var zip, var fault) -> refused(folder, zip, fault);
      case Delivery.Files(var files) when files.isEmpty() -> waits(folder, List.of("文件夹是空的"));
      case Delivery.Files(var files) -> files(folder, files, profile);
    };
  }

  private boolean refused(String folder, SubmittedFile zip, Fault fault) {
    return !known(folder, zip.digest().hex())
        && registration.take(folder, SubmissionReader.refused(zip, fault));
  }

  private boolean files(String folder, List<SubmittedFile> files, RuleProfile profile) {
    if (known(folder, SubmissionReader.fingerprint(files))) {
      return false;
    }
    var read = new SubmissionReader(reader, profile).read(files);
    return mayWait(read, profile) ? waits(folder, read.missing()) : registration.take(folder, read);
  }

  private boolean known(String folder, String fingerprint) {
    return inboxTable
        .find(folder)
        .filter(entry -> entry.fingerprint().equals(fingerprint))
        .isPresent();
  }

  /// A file that the card names and that is not there may still come until the deadline.
  private boolean mayWait(ReadSubmission read, RuleProfile profile) {
    if (read.missing().isEmpty() || read.missing().stream().anyMatch(NightlyCollector::elsewhere)) {
      return false;
    }
    return read.card()
        .flatMap(card -> card.meeting())
        .map(meetings::presentDate)
        .flatMap(meeting -> Precheck.lastDay(meeting, profile, calendar))
        .map(lastDay -> Deadline.met(clock.now(), lastDay))
        .orElse(false);
  }

  /// A name that leads out of the submission can never arrive in it.
  private static boolean elsewhere(String name) {
    var path = name.replace('\\', '/');
    return path.startsWith("/")
        || path.matches("[A-Za-z]:.*")
        || ("/" + path + "/").contains("/../");
  }

  private boolean waits(String folder, List<String> missing) {
    transactions.executeWithoutResult(_ -> inboxTable.waits(folder, missing, clock.now()));
    return false;
  }

  private void forgetGone(InboxWatch.Seen seen) {
    var there =
        seen.entries().stream()
            .map(entry -> entry.getFileName().toString())
            .collect(Collectors.toSet());
    inboxTable.waiting().stream()
        .map(Waiting::folder)
        .filter(folder -> !there.contains(folder))
        .forEach(folder -> transactions.executeWithoutResult(_ -> inboxTable.gone(folder)));
  }

  private List<Trouble> calendarTroubles() {
    return submissions.inForce().stream()
        .filter(NightlyCollector::withoutCalendar)
        .map(SubmissionRow::meeting)
        .flatMap(Optional::stream)
        .collect(Collectors.toCollection(java.util.TreeSet::new))
        .stream()
        .map(
            day ->
                new Trouble(
                    "放假安排还没有导入，无法计算报送期限", day + "会议", "请管理员导入国务院办公厅通知（import-calendar）后再办", true))
        .toList();
  }

  private static boolean withoutCalendar(SubmissionRow row) {
    return row.judgement().findings().stream()
        .anyMatch(finding -> finding.rule().equals(Code.NO_CALENDAR.rule()));
  }

  private static Trouble strange(Path path) {
    var link = Files.isSymbolicLink(path);
    return new Trouble(
        link ? "收件文件夹里有符号链接，没有跟随" : "收件文件夹里有不是文件夹也不是 zip 的文件，没有处理",
        path.getFileName().toString(),
        "请把材料与阅办卡放入一个文件夹，或打成 zip 压缩包",
        false);
  }
}
