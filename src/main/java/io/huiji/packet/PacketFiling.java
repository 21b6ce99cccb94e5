package io.huiji.packet;

import io.huiji.access.Post;
import io.huiji.access.Reader;
import io.huiji.archive.Filing;
import io.huiji.archive.Filing.FiledFile;
import io.huiji.archive.RecordKind;
import io.huiji.archive.Retention;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The packet as the archive takes it. The whole is for those who may know every paper of the
/// meeting; a unit knows the papers of its own topics.
final class PacketFiling {

  private static final List<Reader> READERS =
      Stream.of(
              Post.MAYOR,
              Post.EXECUTIVE_VICE_MAYOR,
              Post.VICE_MAYOR,
              Post.DIRECTOR,
              Post.CLERK,
              Post.ARCHIVIST,
              Post.CUSTODIAN)
          .map(Reader::post)
          .toList();

  private PacketFiling() {}

  static String key(LocalDate meeting, int version) {
    return "packet/" + meeting + "/" + version;
  }

  /// @param on day of assembly
  /// @param replaces key of the version before, where there is one
  static Filing of(
      PacketInputs inputs,
      int version,
      List<FiledFile> files,
      LocalDate on,
      Optional<String> replaces,
      Retention retention) {
    return new Filing(
        key(inputs.meeting(), version),
        RecordKind.PACKET,
        title(inputs, version),
        Optional.empty(),
        inputs.meeting(),
        Optional.empty(),
        inputs.organ().office(),
        "",
        on,
        inputs.marking(),
        files,
        text(inputs, version),
        List.of(),
        units(inputs),
        "",
        READERS,
        Optional.of(retention),
        replaces);
  }

  static String title(PacketInputs inputs, int version) {
    return "%s材料汇编（%s，%s）"
        .formatted(
            inputs.organ().meeting(),
            Numerals.date(inputs.meeting()),
            PacketWords.version(version));
  }

  private static List<String> units(PacketInputs inputs) {
    return inputs.topics().stream()
        .flatMap(topic -> Stream.concat(Stream.of(topic.unit()), topic.observers().stream()))
        .distinct()
        .toList();
  }

  /// Its contents page; each paper has a record of its own.
  private static String text(PacketInputs inputs, int version) {
    return inputs.topics().stream()
        .map(
            topic ->
                "%s　%s\n%s　%s\n%s"
                    .formatted(
                        topic.numberInWords(),
                        topic.title(),
                        topic.unit(),
                        topic.presenter(),
                        topic.papers().stream()
                            .map(Paper::title)
                            .collect(Collectors.joining("\n"))))
        .collect(Collectors.joining("\n", title(inputs, version) + "\n", ""));
  }
}
