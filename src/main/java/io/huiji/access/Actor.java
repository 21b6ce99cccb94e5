package io.huiji.access;

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
}
