package io.huiji.intake;

import io.huiji.kernel.Digest;
import io.huiji.kernel.Marking;
import io.huiji.kernel.MaterialKind;
import io.huiji.kernel.TopicId;
import java.util.List;

/// What has been handed in (报送), as it stands now.
public interface Submissions {

  /// The papers of the topic's submission in force whose bytes are in the store, in the order of
  /// the packet: 情况说明, 审议文本, then the others as the card lists them, then what other units gave
  /// later. The card itself is not among them.
  List<Material> materials(TopicId topic);

  /// @param name the file's name as its sender gave it
  record Material(String name, MaterialKind kind, Marking marking, Digest content, long size) {}
}
