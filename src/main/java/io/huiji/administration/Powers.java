package io.huiji.administration;

import io.huiji.access.Post;
import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.profile.RuleProfiles;
import io.huiji.rules.RuleCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who may change what: the profile of the day says it.
@Component
final class Powers {

  private final RuleProfiles profiles;
  private final JdbcClient jdbc;

  Powers(RuleProfiles profiles, JdbcClient jdbc) {
    this.profiles = profiles;
    this.jdbc = jdbc;
  }

  /// In the order of the posts.
  List<Post> of(String power, LocalDate day) {
    return profiles.inForceOn(day).administration().may().getOrDefault(power, Set.of()).stream()
        .map(Post::valueOf)
        .sorted()
        .toList();
  }

  /// Breaks off when the profile gives this power to none of the actor's posts; otherwise such acts
  /// follow one another, so that two at once do not contradict each other.
  void entitled(Act act, String power, RuleCode code) {
    var posts = of(power, act.at().toLocalDate());
    if (posts.stream().noneMatch(act.actor()::holds)) {
      var words = posts.stream().map(Post::chinese).collect(Collectors.joining("、"));
      throw ActRefused.because(
          code.reject()
              .where(act.name())
              .observed(act.actor().user().displayName() + "的职务不能办理“" + act.name() + "”")
              .allowed(words + "（规则文件 administration.may）")
              .fix("请由" + words + "办理"));
    }
    jdbc.sql("select id from administration_lock where id = 1 for update")
        .query(Integer.class)
        .single();
  }
}
