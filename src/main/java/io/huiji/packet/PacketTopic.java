package io.huiji.packet;

import io.huiji.kernel.Marking;
import java.util.List;

/// A topic on the agenda with its papers in order.
///
/// @param unit full name of the reporting unit
/// @param observers full names of the units invited for it, those of the whole meeting included
/// @param invited codes of the units that get its part: the reporting one and its own observers
/// @param accepted whether its papers may be in the packet; else they stay outside
record PacketTopic(
    int number,
    String title,
    String unit,
    String presenter,
    List<String> observers,
    List<String> invited,
    boolean accepted,
    List<Paper> papers) {

  PacketTopic {
    observers = List.copyOf(observers);
    invited = List.copyOf(invited);
    papers = List.copyOf(papers);
  }

  Marking marking() {
    return papers.stream().map(Paper::marking).reduce(Marking.NONE, Marking::highest);
  }

  String numberInWords() {
    return Numerals.chinese(number);
  }
}
