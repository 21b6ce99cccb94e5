package io.huiji.packet;

import io.huiji.kernel.Digest;
import io.huiji.kernel.Marking;
import io.huiji.profile.RuleProfile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/// Everything that a packet is made of. Same inputs, same bytes.
///
/// @param standing codes of the units invited to the whole meeting
record PacketInputs(
    LocalDate meeting,
    LocalTime time,
    String place,
    RuleProfile.Organ organ,
    int agendaVersion,
    Digest agenda,
    List<String> standing,
    List<PacketTopic> topics) {

  PacketInputs {
    standing = List.copyOf(standing);
    topics = List.copyOf(topics);
  }

  /// The highest mark of any part (R10.5).
  Marking marking() {
    return topics.stream().map(PacketTopic::marking).reduce(Marking.NONE, Marking::highest);
  }

  /// What decides whether the packet is still the right one: agenda and papers.
  Digest digest() {
    var text = new StringBuilder();
    text.append(meeting).append(' ').append(agendaVersion).append(' ').append(agenda).append('\n');
    for (var topic : topics) {
      text.append(topic.number()).append(' ').append(topic.accepted()).append('\n');
      for (var paper : topic.papers()) {
        text.append(paper.content()).append(' ').append(paper.kind()).append(' ');
        text.append(paper.marking()).append(' ').append(paper.name()).append('\n');
      }
    }
    return Digest.of(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  String name() {
    return organ.meeting() + "（" + Numerals.date(meeting) + "）";
  }
}
