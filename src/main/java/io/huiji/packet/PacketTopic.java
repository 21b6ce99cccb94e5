package io.huiji.packet;

import io.huiji.kernel.Marking;
import java.util.List;
import java.util.stream.Stream;

/// A topic on the agenda with its papers in order.
///
/// @param unit full name of the reporting unit
/// @param observers full names of the units invited for it, those of the whole meeting included
/// @param invited codes of the units that get its part: the reporting one and its own observers
/// @param byHand papers that are laid on the table as paper, because they may not be stored
/// @param accepted whether its papers may be in the packet; else they stay outside
record PacketTopic(
    int number,
    String title,
    String unit,
    String presenter,
    List<String> observers,
    List<String> invited,
    boolean accepted,
    List<Paper> papers,
    List<PaperByHand> byHand) {

  PacketTopic {
    observers = List.copyOf(observers);
    invited = List.copyOf(invited);
    papers = List.copyOf(papers);
    byHand = List.copyOf(byHand);
  }

  Marking marking() {
    return Stream.concat(
            papers.stream().map(Paper::marking), byHand.stream().map(PaperByHand::marking))
        .reduce(Marking.NONE, Marking::highest);
  }

  /// The reporting unit is the first of those that get its part.
  boolean reportedBy(String code) {
    return invited.getFirst().equals(code);
  }

  String numberInWords() {
    return Numerals.chinese(number);
  }
}
