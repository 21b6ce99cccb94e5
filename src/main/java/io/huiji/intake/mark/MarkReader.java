package io.huiji.intake.mark;

import io.huiji.document.Line;
import io.huiji.document.Line.Region;
import io.huiji.document.Line.Side;
import io.huiji.intake.mark.SeenMark.Place;
import io.huiji.kernel.Marking;
import io.huiji.profile.RuleProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the marks of a paper from its lines and their places (R10.4, R10.5).
///
/// A custody mark belongs to the top left of the first page, within the first lines; copy number,
/// level and urgency are not counted among these. A secrecy mark is looked for more widely, since
/// content that bears one must not be stored even where the mark stands wrongly: anywhere on the
/// first page and in headers and footers when a star or term is with it, at the head of the first
/// page when it is the bare word.
public final class MarkReader {
  private static final int HEAD_LINES = 6;
  private static final int WIDE_GAP = 16;
  private static final int WIDER_GAP = 32;

  private final MarkVocabulary vocabulary;
  private final int lines;

  public MarkReader(RuleProfile.Custody custody) {
    this.vocabulary = new MarkVocabulary(custody);
    this.lines = custody.lines();
  }

  public MarkVocabulary vocabulary() {
    return vocabulary;
  }

  /// @param declared mark as the card words it: the same words on the page are a mark even when
  ///   they are not in the list
  public SeenMarks read(List<Line> page, String declared) {
    var marks = new ArrayList<SeenMark>();
    for (var ranked : ranked(page)) {
      marks.addAll(marks(ranked, declared));
    }
    marks.sort(Comparator.comparing(SeenMark::place));
    return new SeenMarks(marks);
  }

  /// What stands apart on a line is read apart; letters that are merely spaced out are one word.
  private List<SeenMark> marks(Ranked ranked, String declared) {
    var apart =
        pieces(ranked.line()).stream()
            .flatMap(piece -> mark(piece, ranked.rank(), declared).stream())
            .toList();
    return apart.isEmpty()
        ? mark(whole(ranked.line()), ranked.rank(), declared).stream().toList()
        : apart;
  }

  private Optional<SeenMark> mark(Line line, int rank, String declared) {
    var place = place(line, rank);
    var marks = vocabulary.marks(line.text());
    if (marks.isPresent()) {
      return marks
          .map(marking -> believable(marking, line, rank))
          .filter(marking -> !marking.equals(Marking.NONE))
          .map(marking -> new SeenMark(marking, true, place, line));
    }
    var same =
        !declared.isBlank()
            && MarkVocabulary.compact(line.text()).equals(MarkVocabulary.compact(declared));
    return same || (place == Place.TOP_LEFT && vocabulary.looksLikeMark(line.text()))
        ? Optional.of(new SeenMark(Marking.custody(line.text().strip()), false, place, line))
        : Optional.empty();
  }

  /// Takes the level out of what cannot be a secrecy mark, such as a cell of a table in the text.
  private static Marking believable(Marking marking, Line line, int rank) {
    var margin = line.region() == Region.HEADER || line.region() == Region.FOOTER;
    var head = line.page() <= 1 && rank <= HEAD_LINES;
    var starred = line.text().matches(".*[★☆].*");
    var loose = line.region() != Region.TABLE && line.region() != Region.NOTE;
    return head || margin || (starred && loose) ? marking : Marking.custody(marking.custody());
  }

  private Place place(Line line, int rank) {
    if (line.region() == Region.FOOTER) {
      return Place.FOOTER;
    }
    if (line.region() == Region.NOTE) {
      return Place.NOTE;
    }
    if (line.page() > 1) {
      return Place.LATER_PAGE;
    }
    return switch (line.side()) {
      case RIGHT -> Place.RIGHT;
      case CENTRE -> Place.CENTRE;
      case LEFT -> rank <= lines ? Place.TOP_LEFT : Place.TOO_LOW;
    };
  }

  /// Lines with their number from the top, copy number, level and urgency not counted.
  private List<Ranked> ranked(List<Line> page) {
    var ranked = new ArrayList<Ranked>();
    var rank = 0;
    var last = Integer.MIN_VALUE;
    for (var line : inOrder(page)) {
      if (line.page() > 1 || line.region() == Region.FOOTER || line.region() == Region.NOTE) {
        ranked.add(new Ranked(line, Integer.MAX_VALUE));
        continue;
      }
      var sameLine = line.fromTop() > 0 && line.fromTop() == last;
      rank += sameLine || vocabulary.aside(line.text()) ? 0 : 1;
      last = line.fromTop();
      ranked.add(new Ranked(line, Math.max(1, rank)));
    }
    return ranked;
  }

  private static List<Line> inOrder(List<Line> page) {
    var texts =
        page.stream()
            .flatMap(MarkReader::physicalLines)
            .filter(line -> !line.text().isBlank())
            .toList();
    return texts.stream().allMatch(line -> line.fromTop() > 0)
        ? texts.stream()
            .sorted(Comparator.comparingInt(Line::page).thenComparingInt(Line::fromTop))
            .toList()
        : texts;
  }

  /// A line break inside a paragraph ends the line on the page.
  private static Stream<Line> physicalLines(Line line) {
    return line.text().lines().map(text -> with(line, text, line.side()));
  }

  /// A wide gap parts what stands at the left of a line from what stands at its right.
  private static List<Line> pieces(Line line) {
    var whole = whole(line);
    var parts = whole.text().split("\\t+|[ \\u00A0]{4,}|\\u3000{3,}", -1);
    if (parts.length < 2) {
      return List.of();
    }
    var pieces = new ArrayList<Line>();
    for (var part : parts) {
      pieces.add(with(line, part, pieces.isEmpty() ? whole.side() : Side.RIGHT));
    }
    return pieces;
  }

  private static Line whole(Line line) {
    var lead = leadingWidth(line.text());
    var side =
        lead >= WIDER_GAP
            ? Side.RIGHT
            : lead >= WIDE_GAP && line.side() == Side.LEFT ? Side.CENTRE : line.side();
    return with(line, line.text().strip(), side);
  }

  private static int leadingWidth(String text) {
    var width = 0;
    for (var at = 0; at < text.length(); at++) {
      switch (text.charAt(at)) {
        case ' ', '\u00A0' -> width++;
        case '\u3000' -> width += 2;
        case '\t' -> width += 8;
        default -> {
          return width;
        }
      }
    }
    return width;
  }

  private static Line with(Line line, String text, Side side) {
    return new Line(text, line.page(), line.fromTop(), side, line.region(), line.paragraph());
  }

  private record Ranked(Line line, int rank) {}
}
