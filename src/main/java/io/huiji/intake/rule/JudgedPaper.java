package io.huiji.intake.rule;

import io.huiji.document.Reading;
import io.huiji.intake.card.DeclaredMaterial;
import io.huiji.kernel.MaterialKind;
import java.util.Optional;

/// One file of a submission, as far as the rules look at it.
///
/// @param name as its sender named it
/// @param digest SHA-256 of its bytes; empty for a file that is not there
/// @param declared what the card says of it, for a paper that it lists
/// @param named whether the card names it at all
public record JudgedPaper(
    String name,
    String digest,
    long size,
    Optional<DeclaredMaterial> declared,
    boolean named,
    PaperContent content) {
  public Optional<MaterialKind> kind() {
    return declared.flatMap(DeclaredMaterial::known);
  }

  public boolean is(MaterialKind kind) {
    return kind().equals(Optional.of(kind));
  }

  public String declaredMark() {
    return declared.map(DeclaredMaterial::mark).orElse("");
  }

  public Optional<Reading> reading() {
    return content instanceof PaperContent.Read(var reading)
        ? Optional.of(reading)
        : Optional.empty();
  }

  public boolean there() {
    return !(content instanceof PaperContent.Absent);
  }
}
