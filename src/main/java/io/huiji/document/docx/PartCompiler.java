package io.huiji.document.docx;

import io.huiji.document.TemplateCheck.Problem;
import io.huiji.document.docx.Fields.Field;
import io.huiji.document.docx.Node.Block;
import io.huiji.document.docx.Node.Element;
import io.huiji.document.docx.Node.Holder;
import io.huiji.document.docx.Node.Marker;
import io.huiji.document.docx.Node.Role;
import io.huiji.document.docx.Node.Slot;
import io.huiji.document.docx.Node.Words;
import io.huiji.document.docx.Program.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Compiles one part: reads it, joins its placeholders, builds its blocks, checks every field
/// against what the kind declares, and lays it out as a program.
final class PartCompiler {

  private static final Pattern QUOTED = Pattern.compile("\\{\\{([^{}]*)\\}\\}");
  private static final Set<String> NEVER_EMPTY =
      Set.of("w:tc", "w:hdr", "w:ftr", "w:txbxContent", "w:sdtContent");
  private static final String EMPTY_PARAGRAPH = "<w:p/>";
  private static final String PAGE_BREAK =
      "</w:t><w:br w:type=\"page\"/><w:t xml:space=\"preserve\">";

  private final PartContext part;
  private final List<Step> steps = new ArrayList<>();
  private final StringBuilder ready = new StringBuilder();
  private final Place place;
  private final Sources sources;
  private final boolean repeated;

  private PartCompiler(Place place, boolean repeated, PartContext part) {
    this.place = place;
    this.sources = new Sources(place, part);
    this.repeated = repeated;
    this.part = part;
  }

  /// @param used receives each field that has a place in this part
  /// @param drawings receives the numbers of the part's own drawings
  static CompiledPart compile(
      byte[] xml,
      Fields fields,
      PageMeasures page,
      List<Problem> problems,
      Set<Field> used,
      Set<Long> drawings)
      throws IOException {
    var root = PartReader.read(xml);
    Tidying.tidy(root);
    new Placeholders(problems).place(root);
    var part =
        new PartContext(
            new Fragments(), new Lines(root, page), problems, used, new DrawingPlaces(drawings));
    new Blocks(root, problems).build();
    var compiler = new PartCompiler(new Place(fields, List.of()), false, part);
    compiler.ready.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    compiler.write(root);
    return CompiledPart.of(compiler.finish(), part.fragments(), part.drawings().pictures());
  }

  /// Nodes between what is written before and after them.
  static Program program(
      String before, List<Node> nodes, String after, Place place, boolean again, PartContext part) {
    var compiler = new PartCompiler(place, again, part);
    compiler.ready.append(before);
    nodes.forEach(compiler::write);
    compiler.ready.append(after);
    return compiler.finish();
  }

  /// A cell from behind its span: the rest of its shape, then what it holds.
  static Program cell(
      List<Node> shape, Element cell, Place place, boolean again, PartContext part) {
    var compiler = new PartCompiler(place, again, part);
    shape.forEach(compiler::write);
    compiler.ready.append("</w:tcPr>");
    var content = new ArrayList<>(cell.children());
    content.removeIf(PartCompiler::shape);
    compiler.neverEmpty(new Element(cell.name(), cell.attributes(), content));
    compiler.ready.append("</w:tc>");
    return compiler.finish();
  }

  private Program finish() {
    settle();
    return new Program(steps);
  }

  private void settle() {
    if (!ready.isEmpty()) {
      steps.add(new Program.Ready(part.fragments().of(ready.toString())));
      ready.setLength(0);
    }
  }

  private void add(Step step) {
    settle();
    steps.add(step);
  }

  private Program inside(Holder holder, Place inner, boolean again) {
    var compiler = new PartCompiler(inner, again, part);
    holder.children().forEach(compiler::write);
    return compiler.finish();
  }

  private void write(Node node) {
    switch (node) {
      case Words words -> ready.append(Xml.text(words.text()));
      case Slot slot -> write(slot);
      case Block block -> write(block);
      case Marker _ -> {} // unbalanced, and reported as such
      case Element element -> write(element);
    }
  }

  private void write(Slot slot) {
    if (slot.breaksPage()) {
      ready.append(PAGE_BREAK);
      return;
    }
    var picture = sources.picture(slot);
    if (picture.isPresent()) {
      picture(picture.get());
      return;
    }
    var source = sources.of(slot);
    add(slot.manner() == Manner.LINE ? new Program.Quoted(source) : new Program.Value(source));
  }

  private void picture(Place.Found found) {
    part.used().add(found.field());
    part.drawings().foundPicture();
    add(new Program.Drawing(found.source(), DrawingFrame.of(part.fragments(), found.field())));
  }

  private void write(Element element) {
    if (repeated && element.standsOnce()) {
      return;
    }
    if (element.is("w:p")) {
      PictureLine.grow(element, sources);
    }
    var alone = element.is("w:p") ? SoleSlot.of(element) : Optional.<SoleSlot>empty();
    if (alone.filter(sole -> sources.picture(sole.slot()).isEmpty()).isPresent()) {
      paragraphs(element, alone.get());
    } else if (element.is("w:tbl") && ColumnCompiler.wanted(element)) {
      add(new Program.Table(new ColumnCompiler(place, repeated, part).table(element)));
    } else if (element.is("w:tbl")) {
      table(element);
    } else if (part.lines().fit(element).isPresent()) {
      fitted(element, part.lines().fit(element).get());
    } else {
      open(element);
      if (NEVER_EMPTY.contains(element.name())) {
        neverEmpty(element);
      } else {
        element.children().forEach(this::write);
      }
      close(element);
    }
  }

  /// A run with a value that is to take one line.
  private void fitted(Element run, Lines.Fitted fitted) {
    var slot = fitted.slot();
    var size = new Program.Size(sources.of(slot), fitted.fit());
    ready.append("<w:r>");
    RunFace.withoutSize(
        run,
        before -> ready.append(before).append("<w:sz w:val=\""),
        between -> {
          add(size);
          ready.append("\"/><w:szCs w:val=\"");
          add(size);
          ready.append("\"/>").append(between);
        });
    run.elements().stream().filter(child -> !child.is("w:rPr")).forEach(this::write);
    ready.append("</w:r>");
  }

  private void neverEmpty(Element element) {
    var shape = element.children().stream().filter(PartCompiler::shape).toList();
    shape.forEach(this::write);
    var rest = new ArrayList<>(element.children());
    rest.removeAll(shape);
    if (rest.isEmpty() || !rest.stream().allMatch(Block.class::isInstance)) {
      rest.forEach(this::write);
      return;
    }
    var body = inside(new Block(marker(rest), rest), place, repeated);
    add(new Program.AtLeast(body, part.fragments().of(EMPTY_PARAGRAPH)));
  }

  private static Marker marker(List<Node> blocks) {
    return ((Block) blocks.getFirst()).opened();
  }

  private static boolean shape(Node node) {
    return node instanceof Element element && element.is("w:tcPr");
  }

  private void table(Element table) {
    if (table.children().stream().anyMatch(node -> node instanceof Element row && row.is("w:tr"))) {
      open(table);
      table.children().forEach(this::write);
      close(table);
      return;
    }
    var head = table.children().stream().filter(Element.class::isInstance).toList();
    var rows = table.children().stream().filter(Block.class::isInstance).toList();
    var before = new PartCompiler(place, repeated, part);
    before.open(table);
    head.forEach(before::write);
    var after = "</" + table.name() + ">";
    var body =
        rows.isEmpty()
            ? new Program(List.of())
            : inside(new Block(marker(rows), rows), place, repeated);
    add(new Program.WithRows(before.finish(), body, part.fragments().of(after)));
  }

  private void write(Block block) {
    sources.of(block.opened()).ifPresent(found -> write(block, found));
  }

  private void write(Block block, Place.Found found) {
    var kind = block.opened().kind();
    add(
        kind == Role.REPEAT
            ? new Program.Repeat(
                found.source(), inside(block, place.within(found.field().items()), true))
            : new Program.When(found.source(), kind == Role.WHEN, inside(block, place, repeated)));
  }

  private void paragraphs(Element paragraph, SoleSlot sole) {
    var source = sources.of(sole.slot());
    var runs =
        Levels.FACES.stream()
            .map(face -> part.fragments().of(RunFace.begin(sole.run(), face)))
            .toList();
    add(
        new Program.Paragraphs(
            source,
            Beginning.of(paragraph, part.fragments()),
            runs,
            part.fragments().of("</w:t></w:r>"),
            part.fragments().of("</w:p>"),
            part.fragments().of(PAGE_BREAK),
            sole.slot().manner() == Manner.RICH));
  }

  private void open(Element element) {
    ready.append('<').append(element.name());
    element.attributes().forEach((name, value) -> attribute(element, name, value));
    ready.append(element.children().isEmpty() ? "/>" : ">");
  }

  private void attribute(Element element, String name, String value) {
    ready.append(' ').append(name).append("=\"");
    if (DrawingPlaces.numbers(element, name)) {
      part.drawings().take(value);
      if (repeated) {
        add(new Program.DrawingNumber());
        ready.append('"');
        return;
      }
    }
    var slots = QUOTED.matcher(value);
    var at = 0;
    while (slots.find()) {
      ready.append(Xml.quoted(value.substring(at, slots.start())));
      var inside = Placeholders.INSIDE.matcher(slots.group(1));
      var context = element.name() + " " + name;
      if (inside.matches() && inside.group(1).isEmpty()) {
        add(new Program.Quoted(sources.of(inside.group(2), slots.group(), context)));
      } else {
        sources.unknown(slots.group(), context);
      }
      at = slots.end();
    }
    ready.append(Xml.quoted(value.substring(at))).append('"');
  }

  private void close(Element element) {
    if (!element.children().isEmpty()) {
      ready.append("</").append(element.name()).append('>');
    }
  }
}
