package io.huiji.packet;

import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.Unit;
import io.huiji.access.User;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// How documents print persons, units and days.
@Component
final class Spoken {

  private static final List<Post> TITLES =
      List.of(Post.MAYOR, Post.EXECUTIVE_VICE_MAYOR, Post.VICE_MAYOR, Post.DIRECTOR);
  private static final String DAYS = "一二三四五六日";

  private final Organisation organisation;

  Spoken(Organisation organisation) {
    this.organisation = organisation;
  }

  /// A unit by its full name, a person with the post before the name; what is neither as it is.
  String name(String unitOrUser, LocalDate on) {
    return organisation
        .unit(unitOrUser, on)
        .map(Unit::name)
        .or(() -> organisation.user(unitOrUser).map(user -> title(user, on)))
        .orElse(unitOrUser);
  }

  /// Some offices keep the post in the display name itself; it is not said twice.
  private String title(User user, LocalDate on) {
    var name = user.displayName();
    if (name.endsWith("区长") || name.endsWith("主任")) {
      return name;
    }
    return post(user, on) + name;
  }

  List<String> leadershipTeam(LocalDate on) {
    return organisation.leadershipTeam(on).stream().map(user -> title(user, on)).toList();
  }

  /// The leadership team as a list to be signed.
  List<Map<String, Object>> members(LocalDate on) {
    var members = new ArrayList<Map<String, Object>>();
    for (var user : organisation.leadershipTeam(on)) {
      var number = Integer.toString(members.size() + 1);
      members.add(
          Map.of("number", number, "name", user.displayName(), "post", post(user, on), "note", ""));
    }
    return members;
  }

  private String post(User user, LocalDate on) {
    var posts = organisation.posts(user.name(), on);
    return TITLES.stream().filter(posts::contains).findFirst().map(Post::chinese).orElse("");
  }

  static String day(LocalDate date) {
    return Numerals.date(date) + "（星期" + dayOfWeek(date.getDayOfWeek()) + "）";
  }

  private static char dayOfWeek(DayOfWeek day) {
    return DAYS.charAt(day.getValue() - 1);
  }
}
