package io.huiji.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.operations.command.UseHouse.Case;
import io.huiji.testkit.TestPdf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Consent is for one item, one person, one purpose, once (R17.6): every misuse at every door, on
/// one house. A row makes a consent and spoils it; each door is then tried, and nothing may come
/// out. In the first test the same doors are tried with a consent that is sound, so that a door
/// that never opens is found out.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RefusedUsesTest {

  private static final String AGREED = "2026-12-07T09:00";
  private static final String NEXT = "2026-12-08T09:00";

  /// The doors through which a copy leaves, each with who tries and with which request.
  private static final Map<String, BiFunction<UseDoors, Case, Boolean>> DOORS =
      new LinkedHashMap<>();

  static {
    DOORS.put("act", (doors, use) -> doors.act("archivist", use));
    DOORS.put("act of the other keeper", (doors, use) -> doors.act("custodian", use));
    DOORS.put("command", (doors, use) -> doors.command("archivist", use));
    DOORS.put("page", (doors, use) -> doors.page("archivist", use));
    DOORS.put("REST", (doors, use) -> doors.rest("archivist", use));
    DOORS.put("package", (doors, use) -> doors.export("archivist", use));
  }

  @TempDir static Path folder;
  private static UseHouse house;
  private static UseDoors doors;

  @BeforeAll
  static void open() {
    house = UseHouse.open(folder);
    doors = new UseDoors(house, folder);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  @Order(1)
  void eachDoorOpensOnceForAConsentThatIsSound() {
    DOORS.forEach(
        (name, door) -> {
          var use = house.agreed(AGREED);
          assertThat(door.apply(doors, use)).as(name).isTrue();
          assertThat(door.apply(doors, use)).as(name + ", a second time").isFalse();
        });
    assertThat(doors.shown("finance", house.agreed(AGREED))).hasSize(UseDoors.SHOWN);
  }

  @Test
  @Order(2)
  void aConsentThatWasUsedOpensNoDoorAgain() {
    var use = house.agreed(AGREED);
    assertThat(doors.act("archivist", use)).isTrue();
    assertThat(doors.export("archivist", use)).isTrue();
    nothingLeaves("used", use);
  }

  @Test
  @Order(3)
  void nobodyElseUsesIt() {
    var use = house.agreed(AGREED);
    for (var user : List.of("finance", "director", "mayor", "audit", "clerk", "operator")) {
      assertThat(doors.act(user, use)).as(user + " act").isFalse();
      assertThat(doors.command(user, use)).as(user + " command").isFalse();
      assertThat(doors.page(user, use)).as(user + " page").isFalse();
      assertThat(doors.rest(user, use)).as(user + " REST").isFalse();
      assertThat(doors.export(user, use)).as(user + " package").isFalse();
    }
    assertThat(doors.export("custodian", use)).as("the order of another keeper").isFalse();
    assertThat(doors.made("archivist", use)).isTrue();
    assertThat(doors.fetched("custodian", use)).as("the copy that another keeper made").isFalse();
    for (var user : List.of("audit", "director", "operator")) {
      assertThat(doors.shown(user, use)).as(user).isEmpty();
    }
  }

  @Test
  @Order(4)
  void itIsGoodForNoOtherRecordAndNoOtherUse() {
    var use = house.agreed(AGREED);
    var other = house.hidden();
    assertThat(doors.restOn(other, "archivist", use)).isFalse();
    assertThat(doors.shown("finance", other)).isEmpty();

    var loan = house.agreed("request-loan", AGREED);
    for (var door : List.of("act", "command", "page", "REST")) {
      assertThat(DOORS.get(door).apply(doors, loan)).as("a loan is no copy: " + door).isFalse();
    }
    assertThat(doors.lent("archivist", use)).as("a copy is no loan").isFalse();
  }

  @Test
  @Order(5)
  void whatWasTakenBackOrAnsweredWithNoOpensNothing() {
    var revoked = house.agreed(AGREED);
    house.does("director", "{act: revoke-consent, request: %d, reason: 收回}", revoked.request());
    house.does("director", "{act: revoke-export, request: %d, reason: 收回}", revoked.order());
    nothingLeaves("revoked", revoked);

    var open = house.asked(AGREED);
    nothingLeaves("not answered", open);
    house.does(
        "director", "{act: consent, request: %d, verdict: refuse, reason: 无}", open.request());
    house.does(
        "director", "{act: consent-export, request: %d, verdict: refuse, reason: 无}", open.order());
    nothingLeaves("refused", open);
  }

  @Test
  @Order(6)
  void anotherVersionOfTheRecordIsNotWhatWasConsentedTo() {
    var use = house.agreed(AGREED);
    var made = doors.made("archivist", use);
    house.does(
        "archivist",
        "{act: correct-record, record: %s, file: '%s', reason: 有误}",
        use.record(),
        corrected());
    house.does("mayor", "{act: approve-correction, record: %s, verdict: agree}", use.record());
    assertThat(made).isTrue();
    assertThat(doors.fetched("archivist", use)).as("made before, fetched after").isFalse();

    var unused = house.agreed(NEXT);
    house.does(
        "archivist",
        "{act: correct-record, record: %s, file: '%s', reason: 有误}",
        unused.record(),
        corrected());
    house.does("mayor", "{act: approve-correction, record: %s, verdict: agree}", unused.record());
    nothingLeaves("corrected", unused);
  }

  @Test
  @Order(7)
  void whatWasFoundChangedOrHandedOnLeavesNoMore() {
    var frozen = house.agreed(NEXT);
    var made = doors.made("archivist", frozen);
    house.damage(frozen);
    assertThat(made).isTrue();
    assertThat(doors.fetched("archivist", frozen)).isFalse();
    assertThat(doors.shown("finance", frozen)).isSubsetOf("search", "REST search");

    var another = house.agreed(NEXT);
    house.damage(another);
    nothingLeaves("frozen", another);
  }

  @Test
  @Order(8)
  void aLoanEndsOnItsDayAndWhenTheCaseIsClosed() {
    var use = house.agreed("request-loan", NEXT);
    assertThat(doors.lent("archivist", use)).isTrue();
    assertThat(doors.opensLoan("finance", use)).isTrue();
    assertThat(doors.opensLoan("audit", use)).isFalse();
    assertThat(doors.opensLoan("archivist", use)).isFalse();
    house.at("2026-12-24T00:00");
    assertThat(doors.opensLoan("finance", use)).as("the day after").isFalse();
    assertThat(doors.renewed(use)).as("too late").isEmpty();

    var back = house.agreed("request-loan", NEXT);
    assertThat(doors.lent("archivist", back)).isTrue();
    house.does("archivist", "{act: return-loan, request: %d, pages: 1}", back.request());
    assertThat(doors.opensLoan("finance", back)).as("given back").isFalse();
    assertThat(doors.renewed(back)).as("given back").isEmpty();

    var copy = house.agreed(NEXT);
    assertThat(doors.made("archivist", copy)).isTrue();
    house.does("archivist", "{act: return-copy, request: %d}", copy.request());
    assertThat(doors.fetched("archivist", copy)).as("given back").isFalse();
    nothingLeaves("given back", copy.withoutOrder());
  }

  @Test
  @Order(9)
  void fromTheSecondOnAtWhichItEndsItOpensNothing() {
    var use = house.agreed(NEXT);
    house.at("2026-12-15T09:00");
    nothingLeaves("ended", use.withoutOrder());
    house.at("2027-01-07T09:00:01");
    nothingLeaves("the order has ended too", use);
  }

  @Test
  @Order(10)
  void whoHasLeftHisPostOrUnitGetsNothing() {
    var use = house.agreed("2027-01-08T09:00");
    var loan = house.agreed("request-loan", "2027-01-08T09:00");
    var waiting = house.agreed("2027-01-08T09:00");
    assertThat(doors.lent("archivist", loan)).isTrue();
    assertThat(doors.made("archivist", waiting)).isTrue();

    try (var _ = house.without("unit_members", "finance")) {
      nothingLeaves("the requester's unit is another", use.withoutOrder());
      assertThat(doors.fetched("archivist", waiting)).isFalse();
      assertThat(doors.renewed(loan)).isEmpty();
      assertThat(doors.shown("finance", use)).isEmpty();
    }
    try (var _ = house.without("post_holdings", "archivist")) {
      assertThat(doors.act("archivist", use)).isFalse();
      assertThat(doors.command("archivist", use)).isFalse();
      assertThat(doors.page("archivist", use)).isFalse();
      assertThat(doors.rest("archivist", use)).isFalse();
      assertThat(doors.export("archivist", use)).isFalse();
      assertThat(doors.fetched("archivist", waiting)).isFalse();
    }
    assertThat(doors.fetched("archivist", waiting)).as("the door is open again").isTrue();
  }

  @Test
  @Order(11)
  void aSessionThatIsOpenEndsWithTheAccount() {
    var use = house.agreed("2027-01-11T09:00");
    assertThat(doors.made("archivist", use)).isTrue();
    assertThat(doors.fetched("archivist", use)).isTrue();
    var session = house.session("archivist");
    house.does("operator", "{act: close-account, user: archivist, reason: 停用}");
    assertThat(session.get("/api/v1/requests/" + use.request() + "/copy").statusCode())
        .isNotEqualTo(200);
    assertThat(session.get("/lending/" + use.request() + "/copy").statusCode()).isNotEqualTo(200);
  }

  private static void nothingLeaves(String row, Case use) {
    DOORS.forEach(
        (name, door) -> assertThat(door.apply(doors, use)).as(row + " through " + name).isFalse());
    assertThat(doors.fetched("archivist", use)).as(row + ", fetched").isFalse();
  }

  private static Path corrected() {
    try {
      return Files.write(folder.resolve("corrected.pdf"), TestPdf.saying("Minutes, corrected"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
