package io.huiji.intake.table;

import io.huiji.intake.card.DeclaredMaterial;
import io.huiji.intake.rule.JudgedPaper;
import io.huiji.intake.rule.PaperContent;
import io.huiji.kernel.Digest;
import java.util.Optional;

/// One file of a submission as it is kept: its reading lies in the store, under {@code detail}.
///
/// @param content READ, CLASSIFIED, UNREADABLE or ABSENT
/// @param detail hash of the stored reading, or what else is known as JSON
public record PaperRow(
    int position,
    String name,
    String digest,
    long size,
    boolean named,
    Optional<DeclaredMaterial> declared,
    State content,
    String detail) {
  /// How much of it may be known.
  public enum State {
    READ,
    CLASSIFIED,
    UNREADABLE,
    ABSENT
  }

  /// @param reading hash of the stored reading, where there is one
  public static PaperRow of(int position, JudgedPaper paper, Optional<Digest> reading) {
    var state =
        switch (paper.content()) {
          case PaperContent.Read _ -> State.READ;
          case PaperContent.Classified _ -> State.CLASSIFIED;
          case PaperContent.Unreadable _ -> State.UNREADABLE;
          case PaperContent.Absent _ -> State.ABSENT;
        };
    var detail =
        switch (paper.content()) {
          case PaperContent.Read _ -> reading.orElseThrow().hex();
          case PaperContent.Classified classified -> Json.write(classified);
          case PaperContent.Unreadable unreadable -> Json.write(unreadable);
          case PaperContent.Absent _ -> "";
        };
    return new PaperRow(
        position,
        paper.name(),
        paper.digest(),
        paper.size(),
        paper.named(),
        paper.declared(),
        state,
        detail);
  }
}
