package io.huiji.access;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/// The policy: one may know what names him, his post or his unit among its readers, at that time.
@Component
final class AccessPolicy implements Access {

  @Override
  public Optional<Permit> permit(Actor actor, Collection<Reader> readers, LocalDateTime at) {
    var tokens = tokens(actor);
    return readers.stream().anyMatch(reader -> tokens.contains(reader.token()) && holds(reader, at))
        ? Optional.of(new Permit(actor, at))
        : Optional.empty();
  }

  @Override
  public Optional<Permit> permit(Actor actor, Consent consent, LocalDateTime at) {
    return consent.inForce(at) && mayUse(actor, consent)
        ? Optional.of(new Permit(actor, at).by(consent))
        : Optional.empty();
  }

  /// A copy is handed over by those who keep the records; a loan is read by the borrower alone, and
  /// a package is made by who asked for it.
  private static boolean mayUse(Actor actor, Consent consent) {
    return switch (consent.use()) {
      case READ -> false;
      case COPY -> actor.holds(Post.ARCHIVIST) || actor.holds(Post.CUSTODIAN);
      case LOAN, PACK -> actor.name().equals(consent.person());
    };
  }

  private static boolean holds(Reader reader, LocalDateTime at) {
    return !at.isBefore(reader.from()) && at.isBefore(reader.until());
  }

  @Override
  public Set<String> tokens(Actor actor) {
    var tokens = new TreeSet<String>();
    tokens.add("user:" + actor.name());
    actor.posts().forEach(post -> tokens.add("post:" + post.name()));
    actor.unit().ifPresent(unit -> tokens.add("unit:" + unit.code()));
    return tokens;
  }
}
