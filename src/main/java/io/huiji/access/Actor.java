package io.huiji.access;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/// Who acts, with the posts held and the unit spoken for at the time of the act.
public record Actor(User user, Set<Post> posts, Optional<Unit> unit) {

  public Actor {
    posts = Set.copyOf(posts);
  }

  public boolean holds(Post post) {
    return posts.contains(post);
  }

  public String name() {
    return user.name();
  }

  /// How sentences name him: with his highest post, or with the unit that he speaks for.
  public String inWords() {
    var post =
        posts.stream()
            .filter(held -> held != Post.UNIT_STAFF)
            .min(Comparator.naturalOrder())
            .map(Post::chinese)
            .or(() -> unit.map(Unit::name))
            .filter(word -> !word.equals(user.displayName()));
    return post.map(word -> user.displayName() + "（" + word + "）").orElse(user.displayName());
  }
}
