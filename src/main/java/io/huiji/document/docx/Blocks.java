package io.huiji.document.docx;

import io.huiji.document.TemplateCheck;
import io.huiji.document.TemplateCheck.Problem;
import io.huiji.document.docx.Node.Block;
import io.huiji.document.docx.Node.Element;
import io.huiji.document.docx.Node.Holder;
import io.huiji.document.docx.Node.Marker;
import io.huiji.document.docx.Node.Role;
import io.huiji.document.docx.Node.Slot;
import io.huiji.document.docx.Node.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Pairs the markers of a part and builds the blocks.
///
/// Markers in one paragraph enclose runs; in one cell, body, header or text box they enclose
/// paragraphs; in one table they enclose rows; in two cells of one row they enclose that row, or if
/// they say so ({@code :cells}) the cells. A paragraph or row with nothing but markers is gone
/// afterwards.
final class Blocks {

  private static final Set<String> SHAPE =
      Set.of("w:pPr", "w:rPr", "w:tcPr", "w:trPr", "w:tblPrEx", "w:bookmarkStart", "w:bookmarkEnd");

  /// Each is looked for from the root of the part.
  private static final int MOST_MARKERS = 2000;

  private final Element root;
  private final List<Problem> problems;

  /// Rows with repeated cells, by the markers around these: such a block holds whole rows.
  private final Map<Marker, Set<Holder>> rowsWithin = new HashMap<>();

  Blocks(Element root, List<Problem> problems) {
    this.root = root;
    this.problems = problems;
  }

  void build() {
    isolate(root);
    var markers = new ArrayList<Marker>();
    collect(root, markers);
    if (markers.size() > MOST_MARKERS) {
      problems.add(new Problem(TemplateCheck.Type.BROKEN, "文件", "", "列表和条件的标记过多，不像一个模板"));
      return;
    }
    Deque<Marker> open = new ArrayDeque<>();
    for (var marker : markers) {
      if (marker.kind() != Role.END) {
        open.push(marker);
      } else if (!open.isEmpty() && open.element().field().equals(marker.field())) {
        var begin = open.pop();
        if (begin.cells()) {
          encloseCells(begin, marker, open);
        } else {
          enclose(begin, marker);
        }
      } else {
        problems.add(
            new Problem(
                TemplateCheck.Type.UNBALANCED,
                marker.written(),
                marker.context(),
                open.isEmpty()
                    ? "前面没有对应的开头，请补上 {{#%s}} 或删去".formatted(marker.field())
                    : "与前面尚未结束的 %s 交叉，请先写它的结尾".formatted(open.element().written())));
      }
    }
    for (var marker : open) {
      problems.add(
          new Problem(
              TemplateCheck.Type.UNBALANCED,
              marker.written(),
              marker.context(),
              "没有结尾，请在该重复的内容之后补上 {{/%s}}".formatted(marker.field())));
    }
  }

  /// Gives each marker a run of its own, so that a block of runs can begin and end at it.
  private static void isolate(Holder holder) {
    var isolated = new ArrayList<Node>(holder.children().size());
    for (var child : holder.children()) {
      if (child instanceof Element run && run.is("w:r")) {
        isolated.addAll(pieces(run));
      } else {
        isolated.add(child);
      }
      if (child instanceof Holder inner) {
        isolate(inner);
      }
    }
    holder.children().clear();
    holder.children().addAll(isolated);
  }

  private static List<Element> pieces(Element run) {
    if (run.elements().stream()
        .flatMap(child -> child.children().stream())
        .noneMatch(Marker.class::isInstance)) {
      return List.of(run);
    }
    var pieces = new ArrayList<Element>();
    pieces.add(like(run));
    for (var child : run.elements()) {
      if (child.is("w:rPr")) {
        continue;
      }
      if (!child.is("w:t")) {
        pieces.getLast().children().add(child);
        continue;
      }
      for (var node : child.children()) {
        var text = new Element("w:t", child.attributes(), new ArrayList<>(List.of(node)));
        if (node instanceof Marker) {
          var own = like(run);
          own.children().add(text);
          pieces.add(own);
          pieces.add(like(run));
        } else {
          pieces.getLast().children().add(text);
        }
      }
    }
    pieces.removeIf(piece -> piece.elements().stream().allMatch(child -> child.is("w:rPr")));
    return pieces;
  }

  private static Element like(Element run) {
    var copy = new Element("w:r", run.attributes(), new ArrayList<>());
    run.elements().stream().filter(child -> child.is("w:rPr")).forEach(copy.children()::add);
    return copy;
  }

  private static void collect(Holder holder, List<Marker> markers) {
    for (var child : holder.children()) {
      if (child instanceof Marker marker) {
        markers.add(marker);
      } else if (child instanceof Holder inner) {
        collect(inner, markers);
      }
    }
  }

  private void enclose(Marker begin, Marker end) {
    var down = path(begin);
    var across = path(end);
    var depth = common(down, across);
    var rows = rowsWithin.getOrDefault(begin, Set.of());
    while (isRow(down.get(depth)) || down.subList(0, depth).stream().anyMatch(rows::contains)) {
      depth--;
    }
    var parent = down.get(depth);
    var first = (Node) down.get(depth + 1);
    var last = (Node) across.get(depth + 1);
    detach(down.getLast(), begin);
    detach(across.getLast(), end);
    enclose(parent, first, between(parent, first, last), begin);
    drop(parent, first);
    drop(parent, last);
  }

  /// The cells from one marker's to the other's, whatever else they hold, within their row.
  private void encloseCells(Marker begin, Marker end, Collection<Marker> around) {
    var down = path(begin);
    var across = path(end);
    var depth = common(down, across);
    while (depth >= 0 && !isRow(down.get(depth)) && !isCells(down.get(depth))) {
      depth--;
    }
    if (depth < 0) {
      problems.add(
          new Problem(
              TemplateCheck.Type.UNBALANCED,
              begin.written(),
              begin.context(),
              ":cells 的开头和结尾要写在表格同一行的格子里"));
      return;
    }
    var parent = down.get(depth);
    var first = (Node) down.get(depth + 1);
    var last = (Node) across.get(depth + 1);
    detach(down.getLast(), begin);
    detach(across.getLast(), end);
    var from = parent.children().indexOf(first);
    var inside = List.copyOf(parent.children().subList(from, parent.children().indexOf(last) + 1));
    enclose(parent, first, inside, begin);
    var row = down.subList(0, depth + 1).stream().filter(Blocks::isRow).toList().getLast();
    around.forEach(marker -> rowsWithin.computeIfAbsent(marker, _ -> new HashSet<>()).add(row));
  }

  private static void enclose(Holder parent, Node first, List<Node> inside, Marker begin) {
    var at = parent.children().indexOf(inside.isEmpty() ? first : inside.getFirst());
    parent.children().removeAll(new HashSet<>(inside));
    parent.children().add(at, new Block(begin, new ArrayList<>(inside)));
  }

  /// How far two ways lead down together.
  private static int common(List<Holder> down, List<Holder> across) {
    var depth = 0;
    while (down.get(depth + 1) == across.get(depth + 1)) {
      depth++;
    }
    return depth;
  }

  private static boolean isRow(Holder holder) {
    return holder instanceof Element row && row.is("w:tr");
  }

  private static boolean isCells(Holder holder) {
    return holder instanceof Block block && block.opened().cells();
  }

  private static void detach(Holder holder, Marker marker) {
    holder.children().removeIf(child -> child == marker);
  }

  /// Everything from first to last; of these two only what has something to say.
  private static List<Node> between(Holder parent, Node first, Node last) {
    var from = parent.children().indexOf(first);
    var to = parent.children().indexOf(last);
    var inside = new ArrayList<>(parent.children().subList(from, to + 1));
    inside.removeIf(child -> (child == first || child == last) && !speaks(child));
    return inside;
  }

  private static void drop(Holder parent, Node node) {
    if (!speaks(node) && !marked(node) && !endsSection(node)) {
      parent.children().removeIf(child -> child == node);
    }
  }

  private static boolean endsSection(Node node) {
    return node instanceof Element paragraph && paragraph.descend("w:pPr", "w:sectPr");
  }

  private static boolean marked(Node node) {
    return switch (node) {
      case Marker _ -> true;
      case Holder holder -> holder.children().stream().anyMatch(Blocks::marked);
      case Words _, Slot _ -> false;
    };
  }

  /// Whether a reader would see anything of it. White space counts among runs only.
  private static boolean speaks(Node node) {
    return speaks(node, node instanceof Element run && run.is("w:r"));
  }

  private static boolean speaks(Node node, boolean blanksCount) {
    return switch (node) {
      case Slot _, Block _ -> true;
      case Marker _ -> false;
      case Words words -> blanksCount || !words.text().isBlank();
      case Element element when SHAPE.contains(element.name()) -> false;
      case Element element when element.is("w:r") ->
          element.elements().stream()
              .filter(child -> !child.is("w:rPr"))
              .anyMatch(child -> !child.is("w:t") || speaks(child, blanksCount));
      case Element element ->
          element.children().stream().anyMatch(child -> speaks(child, blanksCount));
    };
  }

  /// The holders from the root down to the one that holds this marker.
  private List<Holder> path(Marker marker) {
    var path = new ArrayList<Holder>();
    path.add(root);
    if (!descend(root, marker, path)) {
      throw new IllegalStateException("marker lost: " + marker.written());
    }
    return path;
  }

  private static boolean descend(Holder holder, Marker marker, List<Holder> path) {
    for (var child : holder.children()) {
      if (child == marker) {
        return true;
      }
      if (child instanceof Holder inner) {
        path.add(inner);
        if (descend(inner, marker, path)) {
          return true;
        }
        path.removeLast();
      }
    }
    return false;
  }
}
