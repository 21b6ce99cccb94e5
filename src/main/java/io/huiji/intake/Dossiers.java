package io.huiji.intake;

import io.huiji.access.Permit;
import io.huiji.kernel.Digest;
import io.huiji.kernel.TopicId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// What lies at hand of a topic: its submissions, the papers of the one in force, and what other
/// units and the mayor have added. Text and bytes are given out for a permit for {@code topic:…}.
public interface Dossiers {

  Optional<Dossier> of(TopicId topic);

  /// The text that counts of a paper; empty where there is no such paper or no text.
  Optional<String> text(TopicId topic, int paper, Permit permit);

  /// The bytes of a paper, for pictures of its pages.
  Optional<Content> content(TopicId topic, int paper, Permit permit);

  /// What a permit for a topic's papers names.
  static String object(TopicId topic) {
    return "topic:" + topic;
  }

  /// @param received when the last missing piece had come
  /// @param lastDay in time; empty where it could not be computed
  /// @param earlier submissions that were replaced, oldest first
  record Dossier(
      LocalDateTime received,
      Judgement judgement,
      Optional<LocalDate> lastDay,
      List<Earlier> earlier,
      List<Paper> papers,
      List<Given> given) {

    public Dossier {
      earlier = List.copyOf(earlier);
      papers = List.copyOf(papers);
      given = List.copyOf(given);
    }
  }

  /// @param verdict as people are told of it
  record Earlier(LocalDateTime received, String verdict) {}

  /// @param position names it within its topic
  /// @param kind as the card says; empty for a file that it does not list
  /// @param mark as the paper bears it
  /// @param digest SHA-256; empty for a file that is not there
  /// @param words and {@code visible}: the two measures of length; 0 where nothing was read
  /// @param held whether its bytes are here: not of a classified, unreadable or missing one
  record Paper(
      int position,
      String name,
      String kind,
      String mark,
      String digest,
      long size,
      int words,
      int visible,
      boolean held) {}

  /// @param what 财政意见, 会商答复, 准许迟报 …
  /// @param by user name
  /// @param verdict 同意, 不同意, 一致 …
  /// @param lapsed the text that it judged has been changed since
  record Given(
      String what, String by, LocalDateTime at, String verdict, String text, boolean lapsed) {}

  /// @param digest of the bytes
  record Content(String name, Digest digest, byte[] bytes) {}
}
