package io.huiji.intake;

import io.huiji.access.Actor;
import io.huiji.rules.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Handing in (报送) by a page or a machine: read, judged and taken in by the same rules as what lies
/// in the inbox. What comes is in memory, and nothing of it is written before the gate has let it
/// through (R10.5).
public interface HandIn {

  /// The judgement before handing in; nothing is kept.
  ///
  /// @param files contents by path: one zip, or the papers with their card
  Judgement check(Map<String, byte[]> files, Actor actor);

  /// The same with what was seen of each paper, for the page that shows it before handing in.
  Looked look(Map<String, byte[]> files, Actor actor);

  /// Takes it in. What would be returned is not taken in: its sender is here and can mend it.
  Outcome handIn(Map<String, byte[]> files, Actor actor);

  /// @param title on the card; empty where there is none
  /// @param meeting on the card
  /// @param lastDay in time for that meeting; empty where it could not be computed
  record Looked(
      Judgement judgement,
      String title,
      Optional<LocalDate> meeting,
      Optional<LocalDate> lastDay,
      List<Seen> papers) {

    public Looked {
      papers = List.copyOf(papers);
    }
  }

  /// What was seen of one paper.
  ///
  /// @param kind as the card says; empty for a file that it does not list
  /// @param mark the custody mark at the top left, or where else it stands; empty for none
  /// @param text that counts; empty of a classified or damaged one
  /// @param readable whether its first page may be shown: not of a classified or damaged one
  record Seen(
      String name,
      String kind,
      int words,
      int visible,
      String mark,
      String text,
      boolean readable) {}

  /// What became of it.
  sealed interface Outcome {

    /// @param topic title on the card
    /// @param fresh false when the very same had been handed in before
    record Taken(String topic, Judgement judgement, boolean fresh) implements Outcome {}

    /// Nothing was kept.
    record Returned(Judgement judgement) implements Outcome {}

    /// The card is not this person's to hand in; nothing was kept.
    record Refused(List<Finding> findings) implements Outcome {

      public Refused {
        findings = List.copyOf(findings);
      }
    }
  }
}
