package io.huiji.packet;

import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.Unit;
import io.huiji.access.User;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who gets a numbered copy, in the order of the numbers: the leadership team, the director and the
/// clerk, the units invited to the whole meeting; then, with their own topics' part alone, the
/// units that report or are invited for a topic.
record Recipients(List<Recipient> list) {

  Recipients {
    list = List.copyOf(list);
  }

  static Recipients of(PacketInputs inputs, Organisation organisation) {
    var found = new LinkedHashMap<String, Recipient>();
    var day = inputs.meeting();
    organisation.leadershipTeam(day).forEach(user -> person(found, user, "出席"));
    organisation.holders(Post.DIRECTOR, day).forEach(user -> person(found, user, "列席"));
    organisation.holders(Post.CLERK, day).forEach(user -> person(found, user, "会务"));
    var parts = parts(inputs);
    for (var unit : inputs.standing()) {
      add(found, unit, new Recipient("", "", role(unit, inputs), Scope.WHOLE), organisation, day);
    }
    parts.forEach(
        (unit, topics) ->
            add(
                found,
                unit,
                new Recipient("", "", role(unit, inputs), new Scope(topics)),
                organisation,
                day));
    return new Recipients(List.copyOf(found.values()));
  }

  private static void person(Map<String, Recipient> found, User user, String role) {
    var token = "user:" + user.name();
    found.putIfAbsent(token, new Recipient(token, user.displayName(), role, Scope.WHOLE));
  }

  private static void add(
      Map<String, Recipient> found,
      String unit,
      Recipient as,
      Organisation organisation,
      LocalDate on) {
    var token = "unit:" + unit;
    var name = organisation.unit(unit, on).map(Unit::name).orElse(unit);
    found.putIfAbsent(token, new Recipient(token, name, as.role(), as.scope()));
  }

  private static String role(String unit, PacketInputs inputs) {
    return inputs.topics().stream().anyMatch(topic -> topic.reportedBy(unit)) ? "汇报" : "列席";
  }

  /// Each unit with the numbers of the topics that it gets, in agenda order.
  private static Map<String, List<Integer>> parts(PacketInputs inputs) {
    var topics = new LinkedHashMap<String, List<Integer>>();
    for (var topic : inputs.topics()) {
      for (var unit : topic.invited()) {
        topics.computeIfAbsent(unit, _ -> new ArrayList<>()).add(topic.number());
      }
    }
    return topics;
  }

  /// @param token {@code user:mayor} or {@code unit:finance}
  /// @param holder as the ledger prints it
  /// @param role 出席, 列席, 汇报 or 会务
  record Recipient(String token, String holder, String role, Scope scope) {}
}
