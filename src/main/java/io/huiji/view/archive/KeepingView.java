package io.huiji.view.archive;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.User;
import io.huiji.archive.Keeping;
import io.huiji.archive.Packages;
import io.huiji.archive.Proposals;
import io.huiji.kernel.RecordId;
import io.huiji.view.ContentVersion;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/// Keeping over the years (R17.5): holds, appraisal, disposal, transfer, years, packages; for those
/// whom the rules give a part in it and those who keep records. Empty for others.
@Component
public class KeepingView {

  /// What the rules do not give to posts by name: whoever keeps the records does it.
  public static final String KEEP = "keep";

  private final Keeping keeping;
  private final Packages packages;
  private final Proposals proposals;
  private final Organisation organisation;

  KeepingView(Keeping keeping, Packages packages, Proposals proposals, Organisation organisation) {
    this.keeping = keeping;
    this.packages = packages;
    this.proposals = proposals;
    this.organisation = organisation;
  }

  /// What somebody may do in keeping; empty for nothing.
  public Set<String> powers(Actor actor, LocalDateTime at) {
    var powers = new TreeSet<>(keeping.powers(actor, at.toLocalDate()));
    if (actor.holds(Post.ARCHIVIST) || actor.holds(Post.CUSTODIAN)) {
      powers.add(KEEP);
    }
    return powers;
  }

  public Optional<Desk> desk(Actor actor, LocalDateTime at) {
    var powers = powers(actor, at);
    if (powers.isEmpty()) {
      return Optional.empty();
    }
    var underWay = keeping.underWay(actor, at);
    return Optional.of(
        new Desk(
            powers,
            matters(underWay.holds()),
            matters(underWay.disposals()),
            matters(underWay.transfers()),
            packages.orders(actor, at).stream().map(this::order).toList()));
  }

  /// Disposal lists that somebody else has proposed and that he may decide.
  public List<Keeping.Matter> toDecide(Actor actor, LocalDateTime at) {
    if (!powers(actor, at).contains("approve-disposal")) {
      return List.of();
    }
    return matters(
        keeping.underWay(actor, at).disposals().stream()
            .filter(each -> !each.by().equals(actor.name()))
            .toList());
  }

  /// What is due today, of what he may know.
  public Optional<Keeping.Due> due(Actor actor, LocalDateTime at) {
    return powers(actor, at).isEmpty()
        ? Optional.empty()
        : Optional.of(keeping.due(at.toLocalDate(), actor));
  }

  /// How a year stands, by what he may know.
  public Optional<Keeping.YearState> year(int year, Actor actor, LocalDateTime at) {
    return powers(actor, at).isEmpty() ? Optional.empty() : Optional.of(keeping.year(year, actor));
  }

  /// Of a record that he is shown already.
  public Keeping.Stand stand(RecordId record, LocalDateTime at) {
    return keeping.stand(record, at);
  }

  /// Records whose correction waits for the mayor; to be shown only to who may know them.
  public List<RecordId> proposed() {
    return proposals.waiting();
  }

  public Optional<Proposals.Proposal> proposal(RecordId record) {
    return proposals
        .of(record)
        .map(
            each ->
                new Proposals.Proposal(printed(each.by()), each.at(), each.file(), each.reason()));
  }

  private List<Keeping.Matter> matters(List<Keeping.Matter> matters) {
    return matters.stream()
        .map(
            each ->
                new Keeping.Matter(
                    each.number(), printed(each.by()), each.at(), each.reason(), each.records()))
        .toList();
  }

  private Packages.Order order(Packages.Order each) {
    return new Packages.Order(
        each.number(),
        printed(each.requester()),
        each.at(),
        each.purpose(),
        each.count(),
        each.names(),
        each.state(),
        each.reason());
  }

  private String printed(String user) {
    return organisation.user(user).map(User::displayName).orElse(user);
  }

  /// People in it by their printed names.
  ///
  /// @param orders export orders, the latest first
  public record Desk(
      Set<String> powers,
      List<Keeping.Matter> holds,
      List<Keeping.Matter> disposals,
      List<Keeping.Matter> transfers,
      List<Packages.Order> orders) {

    public Desk {
      powers = new TreeSet<>(powers);
      holds = List.copyOf(holds);
      disposals = List.copyOf(disposals);
      transfers = List.copyOf(transfers);
      orders = List.copyOf(orders);
    }

    public Optional<Keeping.Matter> disposal(int number) {
      return disposals.stream().filter(each -> each.number() == number).findFirst();
    }

    public boolean may(String power) {
      return powers.contains(power);
    }

    public String version() {
      return ContentVersion.of(this);
    }
  }
}
