package io.huiji.meeting.rule;

import io.huiji.profile.QuorumRule;
import io.huiji.rules.Finding;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The quorum of a meeting (R3.3): who of the leadership team, as it was on the day, is present.
///
/// @param members of the team who are present, each once
public record Quorum(QuorumRule rule, int teamSize, Set<String> members) {
  public Quorum {
    members = Set.copyOf(members);
    if (teamSize < 1) {
      throw new IllegalArgumentException("会议召开之日没有领导班子成员，无法核算到会人数：请先在组织机构中登记领导班子");
    }
  }

  /// Observers, delegates and presenters never count, and nobody counts twice.
  public static Quorum of(QuorumRule rule, Collection<String> team, Collection<String> present) {
    var base = new LinkedHashSet<>(team);
    var members = new LinkedHashSet<>(present);
    members.retainAll(base);
    return new Quorum(rule, base.size(), members);
  }

  /// The smallest number of members that is enough.
  public int needed() {
    return IntStream.rangeClosed(0, teamSize + 1)
        .filter(count -> rule.met(count, teamSize))
        .findFirst()
        .orElseThrow();
  }

  public boolean reached() {
    return rule.met(members.size(), teamSize);
  }

  public List<Finding> findings() {
    if (reached()) {
      return List.of();
    }
    return List.of(
        MeetingCode.QUORUM
            .hold()
            .observed("领导班子" + teamSize + "人，到会" + members.size() + "人")
            .allowed("到会成员" + inWords() + "方可召开，即不少于" + needed() + "人")
            .where("参会人员名册")
            .fix("待成员到齐后更正参会人员名册再开会；确需召开的，由召集人写明理由（override-quorum）"));
  }

  private String inWords() {
    return switch (rule) {
      case AT_LEAST_HALF -> "达到半数以上（含半数）";
      case MORE_THAN_HALF -> "超过半数（不含半数）";
    };
  }
}
