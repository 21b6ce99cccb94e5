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
/// @param kept what it is marked with even when none of its parts is: every copy of a packet is
///   handled as the whole is
record PacketInputs(
    LocalDate meeting,
    LocalTime time,
    String place,
    RuleProfile.Organ organ,
    int agendaVersion,
    Digest agenda,
    List<String> standing,
    List<PacketTopic> topics,
    Marking kept) {

  PacketInputs {
    standing = List.copyOf(standing);
    topics = List.copyOf(topics);
  }

  /// The highest mark of any part (R10.5).
  Marking marking() {
    return topics.stream().map(PacketTopic::marking).reduce(kept, Marking::highest);
  }

  /// The part of it that a recipient may know, as a packet of its own: it knows nothing of the
  /// other topics. Custody goes by the whole, for every copy is called back; secrecy goes by what
  /// is in the part, for the level of another topic says something of that topic.
  PacketInputs part(Scope scope) {
    return scope.whole()
        ? this
        : new PacketInputs(
            meeting,
            time,
            place,
            organ,
            agendaVersion,
            agenda,
            standing,
            topics.stream().filter(topic -> scope.topics().contains(topic.number())).toList(),
            Marking.custody(marking().custody()));
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
      for (var paper : topic.byHand()) {
        text.append("纸质 ").append(paper.kind()).append(' ').append(paper.marking()).append('\n');
      }
    }
    return Digest.of(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  String name() {
    return organ.meeting() + "（" + Numerals.date(meeting) + "）";
  }
}
