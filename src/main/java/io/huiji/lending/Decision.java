package io.huiji.lending;

import java.time.LocalDateTime;
import java.util.Optional;

/// Consent or refusal; a request has at most one.
///
/// @param reason of a refusal; may be empty for consent
/// @param expires exclusive; of a refusal the time of the refusal itself, so that it is never in
///   force
/// @param revoked when the consent was taken back
record Decision(
    boolean agreed,
    String reason,
    String by,
    LocalDateTime at,
    LocalDateTime expires,
    Optional<LocalDateTime> revoked,
    String revokeReason) {}
