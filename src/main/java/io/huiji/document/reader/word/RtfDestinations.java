package io.huiji.document.reader.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The control words of RTF that say where a group belongs: headers, notes, boxes, fields, or
/// nowhere.
final class RtfDestinations {

  private static final Set<String> SKIPPED =
      Set.of(
          "colortbl",
          "stylesheet",
          "info",
          "themedata",
          "datastore",
          "listtable",
          "listoverridetable",
          "revtbl",
          "rsidtbl",
          "generator",
          "xmlnstbl",
          "pntext",
          "listtext",
          "annotation",
          "atnid",
          "atnauthor",
          "nonshppict",
          "shprslt",
          "objdata",
          "objclass",
          "objname",
          "filetbl",
          "docvar",
          "bkmkstart",
          "bkmkend",
          "xe",
          "tc");

  private final RtfText text;
  private final Deque<Anchor> shapes = new ArrayDeque<>();
  private final Map<String, Flow> edges = new HashMap<>();
  private final List<Flow> notes = new ArrayList<>();

  RtfDestinations(RtfText text) {
    this.text = text;
  }

  List<Flow> notes() {
    return notes;
  }

  /// @param name of a header or footer, {@code f} at its end for the first page's
  Flow edge(String name) {
    return edges.getOrDefault(name, new Flow());
  }

  /// @return whether the word was one of these
  boolean take(String word, RtfTokens tokens) {
    switch (word) {
      case "fonttbl" -> text.now.fontTable = true;
      case "fldinst" -> text.now.instruction = true;
      case "pict" -> {
        text.part.pictures++;
        text.now.skipped = true;
      }
      case "header", "headerr", "headerf", "footer", "footerr", "footerf" ->
          flow(edges.computeIfAbsent(named(word), _ -> new Flow()));
      case "headerl", "footerl" -> text.now.skipped = true;
      case "footnote" -> {
        var note = new Flow();
        notes.add(note);
        flow(note);
      }
      case "shpinst" -> {
        var anchor = new Anchor();
        anchor.inline = false;
        anchor.horizontalFrom = "column";
        anchor.verticalFrom = "paragraph";
        shapes.push(anchor);
      }
      case "shptxt" -> {
        var box = new TextBox(shapes.isEmpty() ? new Anchor() : shapes.element(), new Flow());
        text.flows.element().paragraph().boxes.add(box);
        flow(box.content());
      }
      case "sp", "template" -> {
        text.now.capture = new StringBuilder(word.equals("template") ? "template " : "");
      }
      case "sn", "sv" -> {
        if (text.now.capture != null) {
          text.now.capture.append(' ');
        }
      }
      case "objlink", "objautlink" -> text.part.oddities.add(WordPart.Oddity.FETCHING_FIELD);
      case "objocx" -> text.part.oddities.add(WordPart.Oddity.LAUNCHING_FIELD);
      case "upr" -> {}
      default -> {
        if (!SKIPPED.contains(word)) {
          return RtfShapes.place(word, tokens.number(0), shapes.peek());
        }
        text.now.skipped = true;
      }
    }
    return true;
  }

  private static String named(String word) {
    return word.endsWith("r") && !word.equals("header") && !word.equals("footer")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  private void flow(Flow content) {
    text.now.opensFlow = true;
    text.now.style = new ParagraphStyle();
    text.now.inTable = false;
    text.flows.push(new RtfFlow(content));
  }

  /// A template is a reference outside; what else is captured belongs to shapes.
  void captured(String words) {
    var said = words.strip();
    if (said.startsWith("template ")) {
      if (said.toLowerCase(Locale.ROOT).matches("template\\s+(https?:|ftp:|file:|\\\\\\\\).*")) {
        text.part.oddities.add(WordPart.Oddity.FETCHING_FIELD);
      }
    } else if (!shapes.isEmpty()) {
      RtfShapes.property(said, shapes.element());
    }
  }
}
