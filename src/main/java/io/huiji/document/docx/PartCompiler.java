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
import io.huiji.document.docx.Program.Source;
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
  private final boolean repeated;

  private PartCompiler(Place place, boolean repeated, PartContext part) {
    this.place = place;
    this.repeated = repeated;
    this.part = part;
  }

  /// @param used receives each field that has a place in this part
  static CompiledPart compile(
      byte[] xml, Fields fields, PageMeasures page, List<Problem> problems, Set<Field> used)
      throws IOException {
    var root = PartReader.read(xml);
    Tidying.tidy(root);
    new Placeholders(problems).place(root);
    var part = new PartContext(new Fragments(), new Lines(root, page), problems, used);
    new Blocks(root, problems).build();
    var compiler = new PartCompiler(new Place(fields, List.of()), false, part);
    compiler.ready.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    compiler.write(root);
    return CompiledPart.of(compiler.finish(), part.fragments());
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
    var source = source(slot.field(), slot.written(), slot.context());
    add(slot.manner() == Manner.LINE ? new Program.Quoted(source) : new Program.Value(source));
  }

  private void write(Element element) {
    if (repeated && unique(element)) {
      return;
    }
    var alone = element.is("w:p") ? alone(element) : Optional.<Element>empty();
    if (alone.isPresent()) {
      paragraphs(element, alone.get());
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
    var size = new Program.Size(source(slot.field(), slot.written(), slot.context()), fitted.fit());
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

  /// What may stand once in a document, and so not in what is repeated.
  private static boolean unique(Element element) {
    return element.is("w:bookmarkStart") || element.is("w:bookmarkEnd") || element.is("w:id");
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
    var marker = block.opened();
    var found = place.find(marker.field());
    if (found.isEmpty()) {
      unknown(marker.written(), marker.context());
      return;
    }
    var field = found.get().field();
    part.used().add(field);
    var source = found.get().source();
    if (marker.kind() != Role.REPEAT) {
      var body = inside(block, place, repeated);
      add(new Program.When(source, marker.kind() == Role.WHEN, body));
      return;
    }
    if (field.type() != Fields.Type.LIST) {
      part.unknown(
          marker.written(),
          marker.context(),
          "%s 不是列表，不能重复；要按有无显示，请写 {{?%s}}".formatted(field.name(), field.name()));
      return;
    }
    add(new Program.Repeat(source, inside(block, place.within(field.items()), true)));
  }

  private Source source(String name, String written, String context) {
    var found = place.find(name);
    if (found.isEmpty()) {
      unknown(written, context);
      return new Source(name, 0);
    }
    part.used().add(found.get().field());
    if (found.get().field().type() == Fields.Type.LIST) {
      part.unknown(written, context, "%s 是列表，请写成 {{#%s}} … {{/%s}}".formatted(name, name, name));
    }
    return found.get().source();
  }

  private void unknown(String written, String context) {
    part.unknown(written, context, "此处没有这个字段；可用的有：" + String.join("、", place.names()));
  }

  /// The run of a paragraph that holds nothing but one slot.
  private static Optional<Element> alone(Element paragraph) {
    var content = paragraph.children().stream().filter(child -> !isShape(child)).toList();
    return content.size() == 1
            && content.getFirst() instanceof Element run
            && run.is("w:r")
            && slotOf(run)
                .filter(slot -> slot.manner() != Manner.LINE && !slot.breaksPage())
                .isPresent()
            && !paragraph.descend("w:pPr", "w:sectPr")
        ? Optional.of(run)
        : Optional.empty();
  }

  private static boolean isShape(Node node) {
    return node instanceof Element element
        && Set.of("w:pPr", "w:bookmarkStart", "w:bookmarkEnd").contains(element.name());
  }

  private static Optional<Slot> slotOf(Element run) {
    var content = run.elements().stream().filter(child -> !child.is("w:rPr")).toList();
    return content.size() == 1
            && content.getFirst().is("w:t")
            && content.getFirst().children().size() == 1
            && content.getFirst().children().getFirst() instanceof Slot slot
        ? Optional.of(slot)
        : Optional.empty();
  }

  private void paragraphs(Element paragraph, Element run) {
    var slot = slotOf(run).orElseThrow();
    var source = source(slot.field(), slot.written(), slot.context());
    var runs =
        Levels.FACES.stream().map(face -> part.fragments().of(RunFace.begin(run, face))).toList();
    add(
        new Program.Paragraphs(
            source,
            Beginning.of(paragraph, part.fragments()),
            runs,
            part.fragments().of("</w:t></w:r>"),
            part.fragments().of("</w:p>"),
            part.fragments().of(PAGE_BREAK),
            slot.manner() == Manner.RICH));
  }

  private void open(Element element) {
    ready.append('<').append(element.name());
    element.attributes().forEach((name, value) -> attribute(element, name, value));
    ready.append(element.children().isEmpty() ? "/>" : ">");
  }

  private void attribute(Element element, String name, String value) {
    ready.append(' ').append(name).append("=\"");
    var slots = QUOTED.matcher(value);
    var at = 0;
    while (slots.find()) {
      ready.append(Xml.quoted(value.substring(at, slots.start())));
      var inside = Placeholders.INSIDE.matcher(slots.group(1));
      var context = element.name() + " " + name;
      if (inside.matches() && inside.group(1).isEmpty()) {
        add(new Program.Quoted(source(inside.group(2), slots.group(), context)));
      } else {
        unknown(slots.group(), context);
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
