package io.huiji.operations.report;

import io.huiji.rules.Finding;
import java.time.LocalDate;
import java.util.List;

/// The report of a run: the present state of every submission and of every meeting that is not
/// closed, nearest first. Every key is always there. Paths are relative to the data folder.
public record RunReport(
    Run run,
    Profile profile,
    List<Submission> submissions,
    List<Waiting> waiting,
    List<Meeting> meetings,
    Minutes minutes,
    Loans loans,
    Supervision supervision,
    Archive archive,
    Audit audit,
    List<Trouble> trouble) {

  public RunReport {
    submissions = List.copyOf(submissions);
    waiting = List.copyOf(waiting);
    meetings = List.copyOf(meetings);
    trouble = List.copyOf(trouble);
  }

  /// @param started and {@code ended}: the machine's time, in the authority's zone
  public record Run(String id, LocalDate date, String started, String ended) {}

  public record Profile(String id, String version) {}

  /// @param folder name of the folder or zip in the inbox
  /// @param verdict accepted, returned, held or late
  public record Submission(String folder, String topic, String verdict, List<Finding> findings) {}

  /// Still arriving: left for the next run.
  public record Waiting(String folder, List<String> missing, String since) {}

  /// @param agenda titles in the order of the fixed agenda; empty until there is one
  public record Meeting(LocalDate date, List<String> agenda, Packet packet, Copies copies) {}

  /// @param version 0 until there is one
  public record Packet(int version, List<PacketFile> files) {

    public static final Packet NONE = new Packet(0, List.of());
  }

  public record PacketFile(String path, String sha256, int pages) {}

  public record Copies(int issued, int returned, List<Copy> out) {

    public static final Copies NONE = new Copies(0, 0, List.of());
  }

  public record Copy(int number, String holder) {}

  public record Minutes(List<Due> due, List<Overdue> overdue, List<Issued> issued) {

    public record Due(LocalDate meeting, LocalDate due) {}

    public record Overdue(LocalDate meeting, LocalDate due, int workingDays) {}

    public record Issued(String number, LocalDate meeting) {}
  }

  public record Loans(List<Loan> due, List<Loan> overdue) {}

  /// @param record number, archive code or electronic number
  /// @param due last day
  public record Loan(int request, String record, String holder, LocalDate due) {}

  public record Supervision(List<Item> due, List<Item> overdue) {

    /// @param due empty for an item without a term
    public record Item(int item, String text, String lead, String due) {}
  }

  /// @param stored records in the database, {@code indexed} those in the index
  public record Archive(long stored, long indexed, boolean equal) {}

  public record Audit(long entries, String head) {}

  /// Something that went wrong or fell back, for a person.
  public record Trouble(String what, String where, String todo) {}
}
