package io.huiji.document;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the reader makes of one file. Plain data: it crosses a pipe from the child that parsed it.
///
/// @param text the accepted text that counts: paragraphs, tables, text boxes, notes, content
///   controls; tracked deletions out, insertions in; hidden runs, comments, field codes, headers
///   and footers out. Paragraphs end with a line feed
/// @param lines every line with its place, headers, footers and text boxes included
/// @param fields values of content controls by tag, for the form 会议阅办卡; tables of the body as rows
///   are in {@code tables}
/// @param tables cells of each body table, row by row
/// @param hiddenCharacters visible code points in hidden runs
/// @param pages as stored or laid out; 0 when the format does not tell
/// @param countedFromLayout true when the text was taken from a fixed layout (PDF, OFD), where line
///   ends are guesses and the count may be off; a finding that uses it says so
public record Reading(
    Format format,
    List<Fault> faults,
    String text,
    List<Line> lines,
    Map<String, String> fields,
    List<List<List<String>>> tables,
    CharacterCount count,
    int hiddenCharacters,
    int images,
    int pages,
    boolean countedFromLayout) {

  private static final Pattern SECRECY = Pattern.compile("\\s*(绝密|机密|秘密)\\s*(★.*)?");
  private static final int HEAD = 6;

  public Reading {
    faults = List.copyOf(faults);
    lines = List.copyOf(lines);
    fields = Map.copyOf(fields);
    tables = List.copyOf(tables);
  }

  /// A file of which nothing could be read.
  public static Reading unreadable(Format format, Fault fault) {
    return new Reading(
        format,
        List.of(fault),
        "",
        List.of(),
        Map.of(),
        List.of(),
        new CharacterCount(0, 0),
        0,
        0,
        0,
        false);
  }

  /// Whether a secrecy mark stands at its head, for doors that take no classified file at all.
  public boolean bearsSecrecy() {
    return Stream.of(lines.stream().map(Line::text), text.lines())
        .flatMap(each -> each.filter(line -> !line.isBlank()).limit(HEAD))
        .anyMatch(line -> SECRECY.matcher(line).matches());
  }

  public boolean readable() {
    return faults.stream().allMatch(Fault::readable);
  }
}
