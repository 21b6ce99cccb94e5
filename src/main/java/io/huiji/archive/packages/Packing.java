package io.huiji.archive.packages;

import io.huiji.access.Access;
import io.huiji.access.Actor;
import io.huiji.access.Consent;
import io.huiji.access.Permit;
import io.huiji.access.Use;
import io.huiji.archive.Archive;
import io.huiji.archive.NotPermitted;
import io.huiji.archive.RecordEntry;
import io.huiji.archive.Sidecar;
import io.huiji.kernel.Digest;
import io.huiji.kernel.RecordId;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Bytes for a package, through the archive's door: each with a permit that {@link Access} gives
/// for a consent to pack that record.
final class Packing {

  private final Archive archive;
  private final Access access;
  private final Actor actor;
  private final LocalDateTime at;
  private final Function<RecordId, Optional<Consent>> consents;

  /// @param consents what the consent for a record is; empty for none
  Packing(
      Archive archive,
      Access access,
      Actor actor,
      LocalDateTime at,
      Function<RecordId, Optional<Consent>> consents) {
    this.archive = archive;
    this.access = access;
    this.actor = actor;
    this.at = at;
    this.consents = consents;
  }

  /// A consent to pack one record at one instant by one person.
  static Consent now(String basis, RecordId record, Actor actor, LocalDateTime at) {
    return new Consent(
        basis, RecordEntry.protectedName(record), actor.name(), Use.PACK, at, at.plusSeconds(1));
  }

  /// @throws NotPermitted when nothing was consented to, or the actor may not know the record
  Path bytes(Sidecar record, String sha256) {
    var id = new RecordId(UUID.fromString(record.id()));
    return archive.openToPack(id, new Digest(sha256), permit(id));
  }

  private Permit permit(RecordId record) {
    return consents
        .apply(record)
        .flatMap(consent -> access.permit(actor, consent, at))
        .orElseThrow(() -> new NotPermitted(record));
  }
}
