package io.huiji.minutes;

import io.huiji.kernel.Digest;
import java.time.LocalDate;
import java.util.List;

/// The minutes (会议纪要): drafted at night from the decisions, approved, numbered and issued by acts.
public interface Minutes {
  /// Drafts the minutes of each held meeting whose every topic is decided, once; after a decision
  /// was corrected, the next draft. A draft edited by hand is never put aside. Calling it again
  /// changes nothing.
  List<Drafted> draftDue();

  /// Finishes what an issue left undone: readable files, PDF. Calling it again changes nothing.
  ///
  /// @return what could not be done, for the report
  List<Unfinished> completeIssued();

  /// Every file of what was issued, as it was recorded, for the check of {@code out/}: the minutes,
  /// excerpts and personal copies, void numbers too. Drafts are worked in and not among them.
  List<IssuedFile> files();

  /// As of this day.
  MinutesReport report(LocalDate today);

  /// @param path relative to the data folder
  record IssuedFile(String path, Digest sha256) {}

  /// @param besideEdited whether it was laid beside a draft edited by hand, which stays in force
  record Drafted(LocalDate meeting, int version, boolean besideEdited) {}

  /// @param personNeeded whether somebody has to do something; else it is only to be known
  record Unfinished(String number, String reason, boolean personNeeded) {

    public Unfinished(String number, String reason) {
      this(number, reason, true);
    }
  }
}
