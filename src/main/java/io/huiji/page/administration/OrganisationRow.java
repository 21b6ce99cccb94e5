package io.huiji.page.administration;

import io.huiji.access.OrganisationFile;
import io.huiji.access.OrganisationFile.Span;
import io.huiji.access.Post;
import io.huiji.calendar.Written;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One line of the lists of units, people and posts.
///
/// @param code of a unit, or user name
/// @param holds what goes with it: who is in charge, posts and units, who holds the post
/// @param until empty while it has no end
/// @param now whether it holds on the day that was asked for; other lines are of later days
public record OrganisationRow(
    String name,
    String code,
    String holds,
    LocalDate from,
    Optional<LocalDate> until,
    boolean now) {

  static List<OrganisationRow> units(OrganisationFile file, LocalDate day) {
    var names = names(file);
    return file.units().stream()
        .filter(unit -> !unit.span().until().isBefore(day))
        .map(
            unit ->
                new OrganisationRow(
                    unit.name(),
                    unit.code(),
                    unit.charges().stream()
                        .filter(charge -> !charge.span().until().isBefore(day))
                        .map(charge -> spoken(names, charge.user(), charge.span(), day))
                        .collect(Collectors.joining("；")),
                    unit.span().from(),
                    until(unit.span()),
                    holds(unit.span(), day)))
        .toList();
  }

  static List<OrganisationRow> people(OrganisationFile file, LocalDate day) {
    var units =
        file.units().stream()
            .collect(Collectors.toMap(unit -> unit.code(), unit -> unit.name(), (one, _) -> one));
    return file.users().stream()
        .map(
            user -> {
              var posts =
                  user.posts().stream()
                      .filter(post -> holds(post.span(), day))
                      .map(post -> post.post().chinese());
              var members =
                  user.units().stream()
                      .filter(member -> holds(member.span(), day))
                      .map(member -> units.getOrDefault(member.unit(), member.unit()) + "经办");
              var words = Stream.concat(posts, members).collect(Collectors.joining("、"));
              return new OrganisationRow(
                  user.display(),
                  user.name(),
                  words,
                  LocalDate.MIN,
                  Optional.empty(),
                  !words.isEmpty());
            })
        .toList();
  }

  static List<OrganisationRow> posts(OrganisationFile file, LocalDate day) {
    return Stream.of(Post.values())
        .filter(post -> post != Post.UNIT_STAFF)
        .flatMap(post -> holders(file, post, day))
        .toList();
  }

  private static Stream<OrganisationRow> holders(OrganisationFile file, Post post, LocalDate day) {
    return file.users().stream()
        .flatMap(
            user ->
                user.posts().stream()
                    .filter(entry -> entry.post() == post)
                    .filter(entry -> !entry.span().until().isBefore(day))
                    .map(
                        entry ->
                            new OrganisationRow(
                                user.display(),
                                user.name(),
                                post.chinese(),
                                entry.span().from(),
                                until(entry.span()),
                                holds(entry.span(), day))));
  }

  private static Map<String, String> names(OrganisationFile file) {
    return file.users().stream()
        .collect(Collectors.toMap(user -> user.name(), user -> user.display(), (one, _) -> one));
  }

  private static String spoken(Map<String, String> names, String user, Span span, LocalDate day) {
    var name = names.getOrDefault(user, user);
    return span.from().isAfter(day)
        ? name + "（" + Written.day(span.from()) + "起）"
        : name + ending(span);
  }

  private static String ending(Span span) {
    return until(span).map(end -> "（至" + Written.day(end) + "）").orElse("");
  }

  private static boolean holds(Span span, LocalDate day) {
    return !day.isBefore(span.from()) && !day.isAfter(span.until());
  }

  private static Optional<LocalDate> until(Span span) {
    return AdministrationPages.open(span.until()) ? Optional.empty() : Optional.of(span.until());
  }
}
