package io.huiji.intake.card;

import io.huiji.kernel.MaterialKind;
import java.util.Optional;

/// One paper as the card lists it.
///
/// @param kind as written; judged by R10.1 where it is no kind
/// @param mark custody mark or level as written; empty for none
public record DeclaredMaterial(String file, String kind, String mark) {
  public Optional<MaterialKind> known() {
    return MaterialKind.named(kind);
  }
}
