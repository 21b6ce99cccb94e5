package io.huiji.view.meeting;

import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.Unit;
import io.huiji.access.User;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// How pages print people and units: 姓名（职务） by the posts of the day, full names of units.
@Component
public class Names {

  private static final List<Post> TITLES =
      List.of(Post.MAYOR, Post.EXECUTIVE_VICE_MAYOR, Post.VICE_MAYOR, Post.DIRECTOR, Post.CLERK);

  private final Organisation organisation;

  Names(Organisation organisation) {
    this.organisation = organisation;
  }

  /// @param who user name, unit code, or a body as written
  public String of(String who, LocalDate on) {
    return organisation
        .unit(who, on)
        .map(Unit::name)
        .or(() -> organisation.user(who).map(user -> person(user, on)))
        .orElse(who.equals("system") ? "系统" : who);
  }

  public List<String> all(List<String> who, LocalDate on) {
    return who.stream().map(each -> of(each, on)).toList();
  }

  public String person(User user, LocalDate on) {
    var posts = organisation.posts(user.name(), on);
    return TITLES.stream()
        .filter(posts::contains)
        .findFirst()
        .map(Post::chinese)
        .filter(post -> !user.displayName().contains("区长") && !user.displayName().contains("主任"))
        .map(post -> user.displayName() + "（" + post + "）")
        .orElse(user.displayName());
  }

  public Optional<User> mayor(LocalDate on) {
    return organisation.holders(Post.MAYOR, on).stream().findFirst();
  }
}
