package io.huiji.intake.read;

import io.huiji.document.Fault;
import io.huiji.document.Format;
import io.huiji.document.PaperReader;
import io.huiji.document.Reading;
import io.huiji.intake.card.CardRead;
import io.huiji.intake.card.DeclaredMaterial;
import io.huiji.intake.card.FormCard;
import io.huiji.intake.card.YamlCard;
import io.huiji.intake.mark.MarkReader;
import io.huiji.intake.mark.SeenMark;
import io.huiji.intake.rule.JudgedPaper;
import io.huiji.intake.rule.PaperContent;
import io.huiji.kernel.Digest;
import io.huiji.kernel.Marking;
import io.huiji.kernel.SecrecyLevel;
import io.huiji.profile.RuleProfile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a submission in memory and lets through the gate only what may be stored: of a paper that
/// is declared or marked as classified, and of one whose first page cannot be read, nothing but
/// name, size and hash goes further.
public final class SubmissionReader {
  private final PaperReader reader;
  private final MarkReader marks;
  private final SecrecyLevel mostStored;

  public SubmissionReader(PaperReader reader, RuleProfile profile) {
    this.reader = reader;
    this.marks = new MarkReader(profile.custody());
    this.mostStored = profile.secrecy().maxStoredLevel();
  }

  public ReadSubmission read(List<SubmittedFile> files) {
    return new Work(files).done();
  }

  /// Whatever the delivery turned out to be; one that is not whole is refused here.
  ///
  /// @param name of the folder or zip
  public ReadSubmission read(Delivery delivery, String name) {
    return switch (delivery) {
      case Delivery.Incomplete() ->
          refused(SubmittedFile.of(name, new byte[0]), new Fault(Fault.Code.DAMAGED, "压缩包不完整"));
      case Delivery.Refused(var zip, var fault) -> refused(zip, fault);
      case Delivery.Files(var files) -> read(files);
    };
  }

  /// A zip that cannot be opened: there is no card, and the zip stands for everything in it.
  public static ReadSubmission refused(SubmittedFile zip, Fault fault) {
    var paper =
        new JudgedPaper(
            zip.name(),
            zip.digest().hex(),
            zip.size(),
            Optional.empty(),
            true,
            new PaperContent.Unreadable(Format.ZIP, List.of(fault)));
    return new ReadSubmission(
        new CardRead.Missing(), List.of(paper), Map.of(), List.of(), zip.digest().hex());
  }

  /// What makes two deliveries the same: names and contents of all their files.
  public static String fingerprint(List<SubmittedFile> files) {
    var sha = Digest.sha256();
    for (var file : files) {
      sha.update(
          (file.name() + "\n" + file.digest().hex() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  /// A single paper without a card.
  public JudgedPaper paper(SubmittedFile file, DeclaredMaterial declared) {
    return new JudgedPaper(
        file.name(),
        file.digest().hex(),
        file.size(),
        Optional.of(declared),
        true,
        gate(reading(file), declared.mark()));
  }

  private Reading reading(SubmittedFile file) {
    return file.tooLarge()
        ? Reading.unreadable(
            Format.UNKNOWN, new Fault(Fault.Code.BOMB, "文件有" + (file.size() >> 20) + "兆，超过限度"))
        : reader.read(file.baseName(), file.content());
  }

  private PaperContent gate(Reading reading, String declaredMark) {
    var declared =
        marks.vocabulary().marks(declaredMark).map(Marking::level).orElse(SecrecyLevel.NONE);
    var seen = marks.read(reading.lines(), declaredMark);
    var level = declared.highest(seen.marking().level());
    if (level.compareTo(mostStored) > 0) {
      var inPlace =
          seen.secrecy().map(mark -> mark.place() == SeenMark.Place.TOP_LEFT).orElse(true);
      return new PaperContent.Classified(custodyKnown(seen.marking()), inPlace);
    }
    return reading.readable()
        ? new PaperContent.Read(reading)
        : new PaperContent.Unreadable(reading.format(), reading.faults());
  }

  /// Words beside the level that are no mark of the list are content, and not kept.
  private Marking custodyKnown(Marking marking) {
    var known = marks.vocabulary().marks(marking.custody()).map(Marking::custody).orElse("");
    return new Marking(known, marking.level(), term(marking.term()));
  }

  private static String term(String written) {
    return written.matches("(?:\\d{1,3}|[一二三四五六七八九十]{1,3})(?:年|个月|月|天|日)|长期") ? written : "";
  }

  /// One submission being read.
  private final class Work {
    private final List<SubmittedFile> files;
    private final Map<String, Reading> readings = new HashMap<>();
    private final Map<String, byte[]> storable = new HashMap<>();
    private final List<String> missing = new ArrayList<>();
    private final CardRead card;
    private final String cardFile;

    Work(List<SubmittedFile> files) {
      this.files = files;
      this.card = findCard();
      this.cardFile =
          switch (card) {
            case CardRead.Found(var file, _) -> file;
            case CardRead.Unreadable(var file, _) -> file;
            case CardRead.Missing() -> "";
          };
    }

    ReadSubmission done() {
      var papers = new ArrayList<JudgedPaper>();
      var taken = new HashSet<String>();
      if (card instanceof CardRead.Found(_, var submitted)) {
        for (var material : submitted.materials()) {
          papers.add(named(material.file(), Optional.of(material), taken));
        }
        var listed = submitted.materials().stream().map(DeclaredMaterial::file).toList();
        submitted.namedFiles().stream()
            .filter(name -> !listed.contains(name))
            .forEach(name -> papers.add(named(name, Optional.empty(), taken)));
      }
      files.stream()
          .filter(file -> !taken.contains(file.name()) && !file.name().equals(cardFile))
          .forEach(file -> papers.add(unlisted(file)));
      keepCard();
      return new ReadSubmission(card, papers, storable, missing, fingerprint(files));
    }

    private CardRead findCard() {
      var yaml =
          files.stream()
              .filter(file -> FileNames.yamlCard(file.name()))
              .findFirst()
              .or(() -> files.stream().filter(f -> FileNames.yamlCard(f.baseName())).findFirst());
      if (yaml.isPresent()) {
        return YamlCard.read(yaml.get().name(), yaml.get().content());
      }
      return files.stream()
          .sorted(Comparator.comparing(file -> !file.baseName().contains("阅办卡")))
          .filter(file -> marks.read(read(file).lines(), "").secrecy().isEmpty())
          .flatMap(file -> FormCard.read(file.name(), read(file)).stream())
          .findFirst()
          .map(CardRead.class::cast)
          .orElse(new CardRead.Missing());
    }

    private Reading read(SubmittedFile file) {
      return readings.computeIfAbsent(file.name(), _ -> reading(file));
    }

    private JudgedPaper named(String name, Optional<DeclaredMaterial> declared, Set<String> taken) {
      var file = FileNames.find(name, files).filter(found -> !found.name().equals(cardFile));
      if (file.isEmpty()) {
        missing.add(name);
        return new JudgedPaper(name, "", 0, declared, true, new PaperContent.Absent());
      }
      taken.add(file.get().name());
      var content = gate(read(file.get()), declared.map(DeclaredMaterial::mark).orElse(""));
      if (content instanceof PaperContent.Read) {
        storable.put(file.get().digest().hex(), file.get().content());
      }
      return new JudgedPaper(
          name, file.get().digest().hex(), file.get().size(), declared, true, content);
    }

    /// Read for its secrecy mark only; it is not taken in.
    private JudgedPaper unlisted(SubmittedFile file) {
      return new JudgedPaper(
          file.name(),
          file.digest().hex(),
          file.size(),
          Optional.empty(),
          false,
          withoutText(gate(read(file), "")));
    }

    private static PaperContent withoutText(PaperContent content) {
      return content instanceof PaperContent.Read(var reading)
          ? new PaperContent.Unreadable(reading.format(), reading.faults())
          : content;
    }

    private void keepCard() {
      if (card instanceof CardRead.Found) {
        files.stream()
            .filter(file -> file.name().equals(cardFile))
            .forEach(file -> storable.put(file.digest().hex(), file.content()));
      }
    }
  }
}
