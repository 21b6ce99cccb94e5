package io.huiji.access;

import io.huiji.access.OrganisationFile.Charge;
import io.huiji.access.OrganisationFile.MemberEntry;
import io.huiji.access.OrganisationFile.PostEntry;
import io.huiji.access.OrganisationFile.Span;
import io.huiji.access.OrganisationFile.UnitEntry;
import io.huiji.access.OrganisationFile.UserEntry;
import io.huiji.calendar.Written;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// One change of units, people or posts from a day on, as a function on the whole organisation.
@FunctionalInterface
public interface OrganisationChange {

  /// @throws Unfit when what it names is not there
  OrganisationFile to(OrganisationFile before);

  static OrganisationChange addUnit(String code, String name, String vice, LocalDate from) {
    var span = new Span(from, Span.OPEN);
    var unit = new UnitEntry(code, name, span, List.of(new Charge(vice, span)));
    return before -> new OrganisationFile(with(before.units(), unit), before.users());
  }

  /// The unit, its members and whoever is in charge end together.
  static OrganisationChange closeUnit(String unit, LocalDate until) {
    return before -> {
      var closed = unit(before, unit, until);
      return new OrganisationFile(
          before.units().stream()
              .map(each -> each.equals(closed) ? closed(each, until) : each)
              .toList(),
          before.users().stream()
              .map(user -> members(user, member -> member.unit().equals(closed.code()), until))
              .toList());
    };
  }

  static OrganisationChange addPerson(
      String name, String display, Optional<String> unit, LocalDate from) {
    return before ->
        new OrganisationFile(
            before.units(),
            with(
                before.users(),
                new UserEntry(
                    name,
                    display,
                    List.of(),
                    unit.stream()
                        .map(
                            written ->
                                new MemberEntry(
                                    unit(before, written, from).code(), new Span(from, Span.OPEN)))
                        .toList(),
                    "")));
  }

  /// @param address empty for none
  static OrganisationChange mail(String who, String address) {
    return user(who, user -> user.withMail(address));
  }

  static OrganisationChange appoint(
      String who, Post post, LocalDate from, Optional<LocalDate> until) {
    var entry = new PostEntry(post, new Span(from, until.orElse(Span.OPEN)));
    return user(
        who,
        user -> {
          if (user.posts().stream()
              .anyMatch(each -> each.post() == post && each.span().overlaps(entry.span()))) {
            throw new Unfit(user.display() + "在这段时间里已任" + post.chinese());
          }
          return user.with(with(user.posts(), entry), user.units());
        });
  }

  static OrganisationChange relieve(String who, Post post, LocalDate until) {
    return user(
        who,
        user -> {
          if (user.posts().stream()
              .noneMatch(each -> each.post() == post && each.span().until().isAfter(until))) {
            throw new Unfit(user.display() + "在" + Written.day(until) + "之后并不任" + post.chinese());
          }
          return user.with(posts(user, each -> each == post, until), user.units());
        });
  }

  static OrganisationChange putInCharge(String unit, String who, LocalDate from) {
    return before -> {
      var meant = unit(before, unit, from);
      var charges = new ArrayList<Charge>();
      for (var charge : meant.charges()) {
        ended(charge.span(), from.minusDays(1))
            .ifPresent(span -> charges.add(new Charge(charge.user(), span)));
      }
      charges.add(new Charge(who, new Span(from, meant.span().until())));
      var changed = new UnitEntry(meant.code(), meant.name(), meant.span(), charges);
      return new OrganisationFile(
          before.units().stream().map(each -> each.equals(meant) ? changed : each).toList(),
          before.users());
    };
  }

  /// Every post and every unit of a person ends. Who is in charge of a unit is to be replaced
  /// first.
  static OrganisationChange leave(String who, LocalDate until) {
    return before -> {
      var charged =
          before.units().stream()
              .filter(
                  unit ->
                      unit.charges().stream()
                          .anyMatch(
                              charge ->
                                  charge.user().equals(who)
                                      && charge.span().until().isAfter(until)))
              .map(UnitEntry::name)
              .toList();
      if (!charged.isEmpty()) {
        throw new Unfit(who + "在" + Written.day(until) + "之后仍分管" + String.join("、", charged));
      }
      return user(
              who,
              user ->
                  members(user.with(posts(user, _ -> true, until), user.units()), _ -> true, until))
          .to(before);
    };
  }

  /// What the change names is not there, in plain Chinese.
  final class Unfit extends RuntimeException {
    Unfit(String what) {
      super(what);
    }
  }

  private static OrganisationChange user(String who, UnaryOperator<UserEntry> change) {
    return before -> {
      if (before.users().stream().noneMatch(user -> user.name().equals(who))) {
        throw new Unfit("没有“" + who + "”这个人");
      }
      return new OrganisationFile(
          before.units(),
          before.users().stream()
              .map(user -> user.name().equals(who) ? change.apply(user) : user)
              .toList());
    };
  }

  private static UnitEntry unit(OrganisationFile file, String written, LocalDate on) {
    return file.units().stream()
        .filter(unit -> unit.code().equals(written) || unit.name().equals(written))
        .filter(unit -> !on.isBefore(unit.span().from()) && !on.isAfter(unit.span().until()))
        .findFirst()
        .orElseThrow(() -> new Unfit(on + "没有“" + written + "”这个单位"));
  }

  private static UnitEntry closed(UnitEntry unit, LocalDate until) {
    return new UnitEntry(
        unit.code(),
        unit.name(),
        new Span(unit.span().from(), until),
        unit.charges().stream()
            .flatMap(
                charge ->
                    ended(charge.span(), until)
                        .map(span -> new Charge(charge.user(), span))
                        .stream())
            .toList());
  }

  private static UserEntry members(UserEntry user, Predicate<MemberEntry> which, LocalDate until) {
    return user.with(
        user.posts(),
        user.units().stream()
            .flatMap(
                member ->
                    which.test(member)
                        ? ended(member.span(), until)
                            .map(span -> new MemberEntry(member.unit(), span))
                            .stream()
                        : Stream.of(member))
            .toList());
  }

  private static List<PostEntry> posts(UserEntry user, Predicate<Post> which, LocalDate until) {
    return user.posts().stream()
        .flatMap(
            entry ->
                which.test(entry.post())
                    ? ended(entry.span(), until)
                        .map(span -> new PostEntry(entry.post(), span))
                        .stream()
                    : Stream.of(entry))
        .toList();
  }

  /// Empty when it would not have begun by then.
  private static Optional<Span> ended(Span span, LocalDate until) {
    if (span.from().isAfter(until)) {
      return Optional.empty();
    }
    return Optional.of(new Span(span.from(), span.until().isBefore(until) ? span.until() : until));
  }

  private static <T> List<T> with(List<T> list, T more) {
    return Stream.concat(list.stream(), Stream.of(more)).toList();
  }
}
