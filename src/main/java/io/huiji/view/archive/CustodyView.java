package io.huiji.view.archive;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.User;
import io.huiji.archive.Custody;
import io.huiji.view.ContentVersion;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Who keeps how much, and how it came to him (R17.4): for those who keep the records and the
/// director; empty for others.
@Component
public class CustodyView {

  private final Custody custody;
  private final Organisation organisation;

  CustodyView(Custody custody, Organisation organisation) {
    this.custody = custody;
    this.organisation = organisation;
  }

  public Optional<Holdings> holdings(Actor actor, LocalDateTime at) {
    return ArchiveView.seesHistory(actor) ? Optional.of(shown(actor, at)) : Optional.empty();
  }

  private Holdings shown(Actor actor, LocalDateTime at) {
    var keepers = keepers(at);
    return new Holdings(
        keepers.stream().map(this::keeper).toList(),
        custody.count(actor.name()),
        custody.register().stream().map(this::line).toList());
  }

  /// Those who keep records now, and those who could.
  private List<User> keepers(LocalDateTime at) {
    var today = at.toLocalDate();
    var former =
        custody.register().stream()
            .flatMap(each -> Stream.of(each.from(), each.to()))
            .filter(name -> custody.count(name) > 0)
            .flatMap(name -> organisation.user(name).stream());
    var posts =
        Stream.of(Post.CUSTODIAN, Post.ARCHIVIST)
            .flatMap(post -> organisation.holders(post, today).stream());
    return Stream.concat(posts, former).distinct().toList();
  }

  private Keeper keeper(User user) {
    return new Keeper(
        user.name(),
        user.displayName(),
        custody.count(user.name()),
        custody.heldSince(user.name()).map(LocalDateTime::toString).orElse(""));
  }

  private Line line(Custody.HandedOver each) {
    return new Line(printed(each.from()), printed(each.to()), each.records(), each.at());
  }

  private String printed(String user) {
    return organisation.user(user).map(User::displayName).orElse(user);
  }

  /// @param own how many the person himself keeps
  public record Holdings(List<Keeper> keepers, int own, List<Line> register) {

    public Holdings {
      keepers = List.copyOf(keepers);
      register = List.copyOf(register);
    }

    public String version() {
      return ContentVersion.of(this);
    }
  }

  /// @param since when the last of them came; empty for nothing
  public record Keeper(String user, String name, int records, String since) {}

  public record Line(String from, String to, int records, LocalDateTime at) {}
}
