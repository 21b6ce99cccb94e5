package io.huiji.document.docx;

import io.huiji.document.TemplateCheck;
import io.huiji.document.TemplateCheck.Problem;
import io.huiji.document.docx.Node.Element;
import io.huiji.document.docx.Node.Holder;
import io.huiji.document.docx.Node.Marker;
import io.huiji.document.docx.Node.Role;
import io.huiji.document.docx.Node.Slot;
import io.huiji.document.docx.Node.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds the placeholders of a part, paragraph by paragraph, also where spelling checks, languages
/// or marks of revision have split them over several runs, and puts slots and markers in their
/// place.
final class Placeholders {

  /// Stands for whatever is no text: a tab, a picture, a field. No placeholder goes across it.
  private static final char OTHER = '￼';

  private static final Pattern WRITTEN = Pattern.compile("\\{\\{([^{}" + OTHER + "]*)\\}\\}");
  static final Pattern INSIDE =
      Pattern.compile("\\s*([#?^/]?)\\s*([A-Za-z][A-Za-z0-9]*)\\s*(?::\\s*(rich|line|cells)\\s*)?");
  private static final String CELLS = "cells";
  private static final Pattern PAGE_BREAK = Pattern.compile("\\s*:\\s*page\\s*");
  private static final Pattern STRAY = Pattern.compile("\\{\\{|\\}\\}|｛｛|｝｝");
  private static final Set<String> PASSED_THROUGH =
      Set.of(
          "w:r",
          "w:hyperlink",
          "w:sdt",
          "w:sdtContent",
          "w:fldSimple",
          "w:dir",
          "w:bdo",
          "w:customXml");
  private static final Set<String> SILENT =
      Set.of("w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:bookmarkStart", "w:bookmarkEnd");

  private final List<Problem> problems;

  Placeholders(List<Problem> problems) {
    this.problems = problems;
  }

  void place(Element element) {
    if (element.is("w:p")) {
      placeIn(element);
    }
    for (var child : List.copyOf(element.elements())) {
      place(child);
    }
  }

  private void placeIn(Element paragraph) {
    var spots = new ArrayList<Spot>();
    var text = new StringBuilder();
    gather(paragraph, spots, text);
    if (text.indexOf("{{") < 0 && !STRAY.matcher(text).find()) {
      return;
    }
    var page = text.toString().replace(OTHER, ' ').strip();
    var found = WRITTEN.matcher(text).results().toList();
    reportStrays(text, page);
    for (var spot : spots) {
      spot.refill(text, found, match -> node(match, page));
    }
  }

  private void gather(Element element, List<Spot> spots, StringBuilder text) {
    for (var child : element.elements()) {
      if (child.is("w:t")) {
        var from = text.length();
        child.children().stream()
            .filter(Words.class::isInstance)
            .forEach(words -> text.append(((Words) words).text()));
        spots.add(new Spot(child, from, text.length()));
      } else if (PASSED_THROUGH.contains(child.name())) {
        gather(child, spots, text);
      } else if (!SILENT.contains(child.name())) {
        text.append(OTHER);
      }
    }
  }

  private void reportStrays(CharSequence text, String page) {
    var rest = WRITTEN.matcher(text).replaceAll(match -> " ".repeat(match.group().length()));
    STRAY
        .matcher(rest)
        .results()
        .forEach(
            stray ->
                problems.add(
                    new Problem(
                        TemplateCheck.Type.UNBALANCED,
                        stray.group(),
                        Context.around(page),
                        stray.group().startsWith("{") || stray.group().startsWith("}")
                            ? "括号没有成对，请补全成 {{名}}，中间不能有换行、制表符或图片"
                            : "括号要用半角 {{ }}，不能用全角")));
  }

  private Node node(MatchResult match, String page) {
    if (PAGE_BREAK.matcher(match.group(1)).matches()) {
      return new Slot(Slot.PAGE_BREAK, Manner.PLAIN, match.group(), Context.around(page));
    }
    var inside = INSIDE.matcher(match.group(1));
    var context = Context.around(page);
    if (!inside.matches() || cellsWithoutBlock(inside)) {
      problems.add(
          new Problem(
              TemplateCheck.Type.UNKNOWN,
              match.group(),
              context,
              "占位符只能是字母和数字组成的名（后面可加 :rich 或 :line，列表和条件可加 :cells），见该模板的 fields.md"));
      return new Words(match.group());
    }
    var field = inside.group(2);
    var role = role(inside.group(1));
    return role.isPresent()
        ? new Marker(role.get(), CELLS.equals(inside.group(3)), field, match.group(), context)
        : new Slot(field, Manner.of(inside.group(3)), match.group(), context);
  }

  private static boolean cellsWithoutBlock(MatchResult inside) {
    return inside.group(1).isEmpty() && CELLS.equals(inside.group(3));
  }

  private static Optional<Role> role(String sign) {
    return switch (sign) {
      case "#" -> Optional.of(Role.REPEAT);
      case "?" -> Optional.of(Role.WHEN);
      case "^" -> Optional.of(Role.UNLESS);
      case "/" -> Optional.of(Role.END);
      default -> Optional.empty();
    };
  }

  /// One w:t and the stretch of the paragraph's text that stands in it.
  private record Spot(Element element, int from, int to) {

    void refill(
        CharSequence text,
        List<MatchResult> found,
        java.util.function.Function<MatchResult, Node> nodes) {
      Holder holder = element;
      holder.children().clear();
      var at = from;
      for (var match : found) {
        if (match.end() <= from || match.start() >= to) {
          continue;
        }
        if (match.start() >= from) {
          addWords(text, at, match.start());
          holder.children().add(nodes.apply(match));
        }
        at = Math.min(match.end(), to);
      }
      addWords(text, at, to);
      element.attributes().put("xml:space", "preserve");
    }

    private void addWords(CharSequence text, int start, int end) {
      if (end > start) {
        element.children().add(new Words(text.subSequence(start, end).toString()));
      }
    }
  }
}
