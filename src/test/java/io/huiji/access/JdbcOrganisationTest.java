package io.huiji.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.TestDatabase;
import io.huiji.web.OneLook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class JdbcOrganisationTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
  private static final LocalDate FIRST = LocalDate.of(2023, 9, 8);

  private final TestDatabase database;
  private final Organisation organisation;

  JdbcOrganisationTest(TestDatabase database) {
    this.database = database;
    this.organisation = SampleOffice.in(database);
  }

  @Test
  void findsAUnitByCodeAndByFullName() {
    var unit = new Unit("civil-affairs", "区民政局");

    assertThat(organisation.unit("civil-affairs", TODAY)).contains(unit);
    assertThat(organisation.unit("区民政局", TODAY)).contains(unit);
    assertThat(organisation.unit("民政局", TODAY)).isEmpty();
  }

  @Test
  void knowsNothingBeforeTheFirstDay() {
    assertThat(organisation.units(FIRST)).hasSize(9);
    assertThat(organisation.units(FIRST.minusDays(1))).isEmpty();
    assertThat(organisation.leadershipTeam(FIRST.minusDays(1))).isEmpty();
  }

  @Test
  void listsTheLeadershipTeamMayorFirst() {
    assertThat(organisation.leadershipTeam(TODAY))
        .extracting(User::name)
        .containsExactly("mayor", "vice.executive", "vice.civil", "vice.urban");
  }

  @Test
  void knowsWhoIsInChargeOfEachUnit() {
    assertThat(organisation.units(TODAY))
        .extracting(unit -> unit.code() + " " + organisation.viceInCharge(unit, TODAY).get().name())
        .containsExactly(
            "civil-affairs vice.civil",
            "finance vice.executive",
            "audit vice.executive",
            "reform vice.executive",
            "justice vice.executive",
            "housing vice.urban",
            "education vice.civil",
            "town.north vice.urban",
            "holding vice.executive");
  }

  @Test
  void makesStaffOfAUnitOutOfItsMembers() {
    var actor = organisation.actor("finance", TODAY).orElseThrow();

    assertThat(actor.posts()).containsExactly(Post.UNIT_STAFF);
    assertThat(actor.unit()).contains(new Unit("finance", "区财政局"));
    assertThat(organisation.usersOf(new Unit("finance", "区财政局"), TODAY))
        .extracting(User::name)
        .containsExactly("finance");
  }

  @Test
  void doesNotKnowAStranger() {
    assertThat(organisation.actor("stranger", TODAY)).isEmpty();
  }

  @Test
  void answersByTheDayWhenAPostPassesOn() {
    var changed =
        SampleOffice.in(
            database,
            SampleOffice.yaml()
                .replace(
                    "posts: 区长}",
                    "posts: {post: 区长, until: 2026-11-30}}\n"
                        + "  - {name: mayor.new, display: 新区长, posts: {post: 区长, from: 2026-12-01}}"));

    assertThat(changed.holders(Post.MAYOR, LocalDate.of(2026, 11, 30)))
        .extracting(User::name)
        .containsExactly("mayor");
    assertThat(changed.holders(Post.MAYOR, TODAY))
        .extracting(User::name)
        .containsExactly("mayor.new");
    assertThat(changed.posts("mayor", TODAY)).isEmpty();
    assertThat(changed.user("mayor")).isPresent();
  }

  /// Over days on which people, posts and units change.
  @Test
  void answersWithinALookAsItDoesWithout() {
    var changed =
        SampleOffice.in(
            database,
            SampleOffice.yaml()
                .replace(
                    "posts: 区长}",
                    "posts: {post: 区长, until: 2026-11-30}}\n"
                        + "  - {name: mayor.new, display: 新区长, posts: {post: 区长, from: 2026-12-01}}")
                .replace("unit: audit}", "unit: {code: audit, until: 2026-11-30}}"));

    var within = new ArrayList<String>();
    OneLook.<RuntimeException, RuntimeException>during(() -> within.addAll(answers(changed)));

    assertThat(within).hasSizeGreaterThan(100).isEqualTo(answers(changed));
  }

  private static List<String> answers(Organisation organisation) {
    var answers = new ArrayList<String>();
    for (var on : List.of(FIRST.minusDays(1), FIRST, TODAY.minusDays(1), TODAY)) {
      answers.add(organisation.units(on) + " " + organisation.leadershipTeam(on));
      for (var user : organisation.users()) {
        answers.add(organisation.actor(user.name(), on) + " " + organisation.user(user.name()));
      }
      for (var post : Post.values()) {
        answers.add(post + " " + organisation.holders(post, on));
      }
      for (var name : List.of("audit", "区审计局", "无名局", "")) {
        var unit = organisation.unit(name, on);
        answers.add(unit + " " + unit.flatMap(known -> organisation.viceInCharge(known, on)));
        unit.ifPresent(known -> answers.add(organisation.usersOf(known, on).toString()));
      }
    }
    return answers;
  }

  @Test
  void countsOneWhoHoldsTwoPostsOnce() {
    assertThat(organisation.posts("vice.executive", TODAY))
        .containsExactlyInAnyOrder(Post.EXECUTIVE_VICE_MAYOR, Post.VICE_MAYOR);
    assertThat(organisation.leadershipTeam(TODAY)).doesNotHaveDuplicates();
  }
}
