package io.huiji.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiji.access.Actor;
import io.huiji.access.User;
import io.huiji.search.Query.Form;
import io.huiji.search.Query.Order;
import io.huiji.testkit.Engine;
import io.huiji.testkit.SettableClock;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SavedSearchesTest {

  private static final Actor MAYOR = actor("mayor");

  @ParameterizedTest
  @EnumSource(Engine.class)
  void keepWhatIsAskedForEachPersonAlone(Engine engine) {
    try (var database = engine.fresh()) {
      var clock = SettableClock.at("2026-12-04T10:00:00").office();
      var searches = new JdbcSavedSearches(database.jdbc(), clock, database.transactionManager());
      var asked = Query.of("怎么申请低保").in(Form.PLAIN).by(Order.NEWEST);

      searches.save("低保", Query.of("低保"), MAYOR);
      searches.save(" 低保 ", asked, MAYOR);
      searches.save("别的", Query.of("救助"), actor("finance"));

      assertThat(searches.of(MAYOR)).containsExactly(new SavedSearches.Saved("低保", asked));
      assertThat(searches.find("别的", MAYOR)).isEmpty();
      assertThat(searches.forget("别的", MAYOR)).isFalse();
      assertThat(searches.forget("低保", MAYOR)).isTrue();
      assertThat(searches.of(MAYOR)).isEmpty();
      assertThatThrownBy(() -> searches.save(" ", asked, MAYOR)).hasMessageContaining("名称");
    }
  }

  private static Actor actor(String name) {
    return new Actor(new User(name, name), Set.of(), Optional.empty());
  }
}
