package io.huiji.view.meeting;

import io.huiji.view.ContentVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The packet (会议材料) as one person sees it: whole for those who see the whole meeting, else the
/// papers of his topics and his unit's own copy.
///
/// @param version from 1; 0 while none is assembled
/// @param files of the whole packet, for the office that prints it; empty for others
/// @param own the copy that is his or his unit's
public record PacketView(
    LocalDate date,
    int version,
    boolean house,
    List<Bound> files,
    List<PacketTopicView> topics,
    Optional<CopyLine> own,
    int issued,
    int returned,
    int out) {

  public PacketView {
    files = List.copyOf(files);
    topics = List.copyOf(topics);
  }

  public String digest() {
    return ContentVersion.of(this);
  }

  /// @param path below the data folder
  /// @param pages 0 for what has no pages
  public record Bound(String path, String sha256, int pages) {

    /// Without its folder.
    public String fileName() {
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }

  public record PacketTopicView(TopicLine line, List<PaperLine> papers) {
    public PacketTopicView {
      papers = List.copyOf(papers);
    }
  }

  /// @param kind 情况说明, 审议文本 …
  /// @param byHand laid on the table as paper, because it may not be stored: it has no name here
  public record PaperLine(
      String name, String kind, String mark, long size, String sha256, boolean byHand) {}
}
