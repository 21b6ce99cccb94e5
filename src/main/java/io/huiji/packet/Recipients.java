package io.huiji.packet;

import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.Unit;
import io.huiji.access.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who gets a numbered copy, in the order of the numbers: the leadership team, the director and the
/// clerk, the units invited to the whole meeting; then, with their own topics' part alone, the
/// units that report or are invited for a topic.
record Recipients(List<Recipient> list) {

  private static final String WHOLE = "全部材料";

  Recipients {
    list = List.copyOf(list);
  }

  static Recipients of(PacketInputs inputs, Organisation organisation) {
    var found = new LinkedHashMap<String, Recipient>();
    people(inputs, organisation)
        .forEach(user -> add(found, "user:" + user.name(), user.displayName(), WHOLE));
    inputs
        .standing()
        .forEach(unit -> add(found, "unit:" + unit, name(unit, inputs, organisation), WHOLE));
    parts(inputs)
        .forEach(
            (unit, part) -> add(found, "unit:" + unit, name(unit, inputs, organisation), part));
    return new Recipients(List.copyOf(found.values()));
  }

  private static Stream<User> people(PacketInputs inputs, Organisation organisation) {
    var day = inputs.meeting();
    return Stream.of(
            organisation.leadershipTeam(day),
            organisation.holders(Post.DIRECTOR, day),
            organisation.holders(Post.CLERK, day))
        .flatMap(List::stream);
  }

  /// Each unit with the topics that it gets, in agenda order.
  private static Map<String, String> parts(PacketInputs inputs) {
    var topics = new LinkedHashMap<String, List<String>>();
    for (var topic : inputs.topics()) {
      for (var unit : topic.invited()) {
        topics.merge(
            unit,
            List.of(topic.numberInWords()),
            (before, one) -> Stream.concat(before.stream(), one.stream()).toList());
      }
    }
    return topics.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> "议题" + String.join("、", entry.getValue()),
                (one, _) -> one,
                LinkedHashMap::new));
  }

  private static void add(Map<String, Recipient> found, String token, String holder, String scope) {
    found.putIfAbsent(token, new Recipient(token, holder, scope));
  }

  private static String name(String unit, PacketInputs inputs, Organisation organisation) {
    return organisation.unit(unit, inputs.meeting()).map(Unit::name).orElse(unit);
  }

  /// @param token {@code user:mayor} or {@code unit:finance}
  /// @param holder as the ledger prints it
  /// @param scope all, or the topics whose papers are in this copy
  record Recipient(String token, String holder, String scope) {}
}
