package io.huiji.intake.desk;

import io.huiji.batch.Trouble;
import io.huiji.calendar.WorkingDays;
import io.huiji.intake.Precheck;
import io.huiji.intake.read.FileNames;
import io.huiji.intake.table.InboxTable;
import io.huiji.intake.table.SubmissionTable;
import io.huiji.meeting.Meetings;
import io.huiji.profile.RuleProfiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Puts a receipt beside each submission, whole or not at all; one that says the same already is
/// left alone.
@Component
class Receipts {
  private final InboxTable inbox;
  private final SubmissionTable submissions;
  private final StoredPapers papers;
  private final Meetings meetings;
  private final RuleProfiles profiles;
  private final WorkingDays calendar;

  Receipts(
      InboxTable inbox,
      SubmissionTable submissions,
      StoredPapers papers,
      Meetings meetings,
      RuleProfiles profiles,
      WorkingDays calendar) {
    this.inbox = inbox;
    this.submissions = submissions;
    this.papers = papers;
    this.meetings = meetings;
    this.profiles = profiles;
    this.calendar = calendar;
  }

  List<Trouble> write(Path folder) {
    var troubles = new ArrayList<Trouble>();
    for (var name : names(folder)) {
      receipt(name)
          .ifPresent(
              text -> {
                try {
                  write(folder, name + FileNames.RECEIPT, text);
                } catch (IOException _) {
                  troubles.add(
                      new Trouble("收件文件夹写不了，回执没有写出", name, "请检查收件文件夹的写入权限，并告知报送单位处理结果", false));
                }
              });
    }
    return troubles;
  }

  /// What the receipt of this entry says now, once it has been collected.
  private Optional<String> receipt(String name) {
    return inbox
        .find(name)
        .flatMap(InboxTable.Entry::submission)
        .flatMap(submissions::find)
        .map(
            row -> {
              var profile = profiles.inForceOn(row.received().toLocalDate());
              var meeting = row.meeting().map(meetings::presentDate);
              var lastDay = meeting.flatMap(day -> Precheck.lastDay(day, profile, calendar));
              return ReceiptText.of(name, row, papers.rows(row.id()), meeting, lastDay);
            });
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .map(path -> path.getFileName().toString())
          .filter(name -> !FileNames.ignored(name))
          .sorted()
          .toList();
    } catch (IOException _) {
      return List.of();
    }
  }

  private static void write(Path folder, String name, String text) throws IOException {
    var content = text.getBytes(StandardCharsets.UTF_8);
    var receipt = folder.resolve(name);
    if (Files.isRegularFile(receipt, LinkOption.NOFOLLOW_LINKS)
        && Arrays.equals(Files.readAllBytes(receipt), content)) {
      return;
    }
    var temporary = folder.resolve("." + name + ".tmp");
    Files.deleteIfExists(temporary);
    try (var channel =
        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
    Files.move(
        temporary, receipt, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
