package io.huiji.packet;

import io.huiji.document.Templates;
import io.huiji.meeting.Agenda;
import io.huiji.meeting.AgendaInForce;
import io.huiji.meeting.MeetingCalls;
import io.huiji.meeting.Meetings;
import io.huiji.profile.RuleProfiles;
import io.huiji.store.OutFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The documents of a fixed agenda: the agenda itself and one notice for each who is called, below
/// {@code out/meetings/}. They follow the database: written once the mayor's act is through, and by
/// the next run where that failed.
@Component
class MeetingPapers {

  private static final System.Logger LOG = System.getLogger(MeetingPapers.class.getName());
  private static final String AGENDA = "会议议程";
  private static final String NOTICE = "会议通知";
  private static final String SIGN_IN = "签到表";

  private final Meetings meetings;
  private final MeetingCalls calls;
  private final AgendaWords words;
  private final RuleProfiles profiles;
  private final Templates templates;
  private final OutFolder out;

  MeetingPapers(
      Meetings meetings,
      MeetingCalls calls,
      AgendaWords words,
      RuleProfiles profiles,
      Templates templates,
      OutFolder out) {
    this.meetings = meetings;
    this.calls = calls;
    this.words = words;
    this.profiles = profiles;
    this.templates = templates;
    this.out = out;
  }

  /// The agenda in force as a document.
  byte[] agenda(LocalDate meeting) {
    return agenda(meetings.agenda(meeting).orElseThrow());
  }

  /// The sheet on which everybody signs who comes.
  byte[] signIn(LocalDate meeting) {
    var agenda = meetings.agenda(meeting).orElseThrow();
    var fixing = meetings.fixing(meeting).orElseThrow();
    var organ = profiles.inForceOn(meeting).organ();
    return templates.render(SIGN_IN, words.signIn(agenda, fixing, organ)).docx();
  }

  /// Writes what is not there yet; what a clerk has changed since stays as it is. Documents of
  /// former agendas get a note that they are void.
  void complete(LocalDate meeting) {
    meetings
        .agenda(meeting)
        .ifPresent(
            agenda -> {
              write(documents(agenda));
              markFormer(agenda);
            });
  }

  private void markFormer(Agenda agenda) {
    for (var version = 1; version < agenda.version(); version++) {
      var folder = folder(agenda.meeting(), version);
      if (Files.isDirectory(out.resolve(folder))) {
        var text = "议程第%d版已作废，请使用第%d版。\n".formatted(version, agenda.version());
        out.write(folder + "作废.txt", text.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static String folder(LocalDate meeting, int version) {
    return "out/meetings/" + meeting + "/议程第" + version + "版/";
  }

  /// An act never fails for a document that can be made later.
  @EventListener
  void on(AgendaInForce event) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          private Map<String, byte[]> documents = Map.of();

          @Override
          public void beforeCommit(boolean readOnly) {
            leaveToTheNextRun(() -> documents = documents(event.agenda()));
          }

          @Override
          public void afterCommit() {
            leaveToTheNextRun(() -> write(documents));
          }
        });
  }

  private static void leaveToTheNextRun(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "left to the next run: " + e.getMessage());
    }
  }

  private Map<String, byte[]> documents(Agenda agenda) {
    var folder = folder(agenda.meeting(), agenda.version());
    var documents = new LinkedHashMap<String, byte[]>();
    documents.put(folder + AGENDA + ".docx", agenda(agenda));
    var fixing = meetings.fixing(agenda.meeting()).orElseThrow();
    var organ = profiles.inForceOn(agenda.meeting()).organ();
    for (var called : calls.called(agenda)) {
      var values = words.notice(agenda, fixing, organ, called);
      var name = SafeName.of(NOTICE + "-" + values.get("addressee") + ".docx");
      documents.put(folder + name, templates.render(NOTICE, values).docx());
    }
    return documents;
  }

  private byte[] agenda(Agenda agenda) {
    var fixing = meetings.fixing(agenda.meeting()).orElseThrow();
    var organ = profiles.inForceOn(agenda.meeting()).organ();
    return templates.render(AGENDA, words.agenda(agenda, fixing, organ)).docx();
  }

  private void write(Map<String, byte[]> documents) {
    documents.forEach(
        (path, content) -> {
          if (!Files.exists(out.resolve(path))) {
            out.write(path, content);
          }
        });
  }
}
