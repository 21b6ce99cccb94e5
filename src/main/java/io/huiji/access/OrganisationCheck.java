package io.huiji.access;

import io.huiji.access.OrganisationFile.Span;
import io.huiji.access.OrganisationFile.UnitEntry;
import io.huiji.access.OrganisationFile.UserEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whether an organisation file fits together.
final class OrganisationCheck {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");
  private static final Set<Post> ALONE =
      Set.of(Post.MAYOR, Post.EXECUTIVE_VICE_MAYOR, Post.DIRECTOR, Post.CUSTODIAN);
  private static final Set<Post> IN_CHARGE =
      Set.of(Post.MAYOR, Post.EXECUTIVE_VICE_MAYOR, Post.VICE_MAYOR);

  private final OrganisationFile file;
  private final OrganisationFaults faults;

  private OrganisationCheck(OrganisationFile file, OrganisationFaults faults) {
    this.file = file;
    this.faults = faults;
  }

  static void check(OrganisationFile file, OrganisationFaults faults) {
    var check = new OrganisationCheck(file, faults);
    check.names();
    check.references();
    check.posts();
    file.units().forEach(check::charges);
  }

  private void names() {
    distinct("单位代码", file.units().stream().map(UnitEntry::code).toList(), NAME.asMatchPredicate());
    distinct("单位名称", file.units().stream().map(UnitEntry::name).toList(), _ -> true);
    for (var user : file.users()) {
      if (!user.mail().isEmpty() && !MAIL.matcher(user.mail()).matches()) {
        faults.add(user.name(), "邮箱写得不对");
      }
    }
    distinct("用户名", file.users().stream().map(UserEntry::name).toList(), NAME.asMatchPredicate());
  }

  private void distinct(String what, List<String> names, Predicate<String> form) {
    var seen = new HashSet<String>();
    for (var name : names) {
      if (name.isEmpty()) {
        continue;
      }
      if (!seen.add(name)) {
        faults.add(what + "“" + name + "”", "重复");
      }
      if (!form.test(name)) {
        faults.add(what + "“" + name + "”", "只能用小写字母、数字、点、横线");
      }
    }
  }

  private void references() {
    var units = file.units().stream().map(UnitEntry::code).collect(Collectors.toSet());
    for (var user : file.users()) {
      user.units().stream()
          .filter(member -> !member.unit().isEmpty() && !units.contains(member.unit()))
          .forEach(
              member -> faults.add("用户“" + user.name() + "”", "没有“" + member.unit() + "”这个单位"));
    }
  }

  private void posts() {
    var holdings = new ArrayList<Holding>();
    for (var user : file.users()) {
      user.posts()
          .forEach(post -> holdings.add(new Holding(user.name(), post.post(), post.span())));
    }
    for (var post : List.of(Post.MAYOR, Post.DIRECTOR, Post.CLERK)) {
      if (holdings.stream().noneMatch(holding -> holding.post == post)) {
        faults.add("用户", "没有人担任“" + post.chinese() + "”");
      }
    }
    for (var one : holdings) {
      holdings.stream().filter(one::clashes).forEach(other -> clash(one, other));
    }
  }

  private void clash(Holding one, Holding other) {
    faults.add("职务“" + one.post.chinese() + "”", one.user + " 与 " + other.user + " 的任期重叠，同一时间只能一人");
  }

  private void charges(UnitEntry unit) {
    var users =
        file.users().stream()
            .collect(Collectors.toMap(UserEntry::name, Function.identity(), (first, _) -> first));
    var where = "单位“" + unit.name() + "”";
    if (unit.charges().isEmpty()) {
      faults.add(where, "缺少“vice”（分管领导）");
    }
    var before = new ArrayList<Span>();
    for (var charge : unit.charges()) {
      if (!leads(users, charge.user()) && !charge.user().isEmpty()) {
        faults.add(where, "分管领导“" + charge.user() + "”不在用户中，或不是区长、副区长");
      }
      if (before.stream().anyMatch(charge.span()::overlaps)) {
        faults.add(where, "同一时间有两位分管领导");
      }
      before.add(charge.span());
    }
  }

  private static boolean leads(Map<String, UserEntry> users, String name) {
    var user = users.get(name);
    return user != null
        && user.posts().stream().anyMatch(entry -> IN_CHARGE.contains(entry.post()));
  }

  private record Holding(String user, Post post, Span span) {

    boolean clashes(Holding other) {
      return post == other.post
          && ALONE.contains(post)
          && user.compareTo(other.user) < 0
          && span.overlaps(other.span);
    }
  }
}
