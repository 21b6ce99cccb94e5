package io.huiji.document.docx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A node of one part of a Word file while its template is compiled.
sealed interface Node {

  /// A node that holds others.
  sealed interface Holder extends Node {
    List<Node> children();
  }

  /// An element with its qualified name; namespaces stay as the attributes that declare them.
  record Element(String name, Map<String, String> attributes, List<Node> children)
      implements Holder {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

    static Element named(String name) {
      return new Element(name, new LinkedHashMap<>(), new ArrayList<>());
    }

    boolean is(String other) {
      return name.equals(other);
    }

    /// What may stand once in a document, and so not in what is repeated.
    boolean standsOnce() {
      return is("w:bookmarkStart") || is("w:bookmarkEnd") || is("w:id");
    }

    List<Element> elements() {
      return children.stream().filter(Element.class::isInstance).map(Element.class::cast).toList();
    }

    Optional<Element> child(String wanted) {
      return elements().stream().filter(child -> child.is(wanted)).findFirst();
    }

    /// A whole number in an attribute, if there is one.
    Optional<Integer> number(String attribute) {
      var value = attributes.getOrDefault(attribute, "");
      return WHOLE.matcher(value).matches()
          ? Optional.of(Integer.valueOf(value))
          : Optional.empty();
    }

    /// Whether these names lead down from here, each a child of the one before.
    boolean descend(String... names) {
      var at = List.of(this);
      for (var wanted : names) {
        at =
            at.stream()
                .flatMap(element -> element.elements().stream())
                .filter(child -> child.is(wanted))
                .toList();
      }
      return !at.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /// Text between tags.
  record Words(String text) implements Node {}

  /// A place for a value.
  ///
  /// @param context text of the paragraph around it
  record Slot(String field, Manner manner, String written, String context) implements Node {

    /// In place of a field: a page break, written {@code {{:page}}}.
    static final String PAGE_BREAK = ":page";

    boolean breaksPage() {
      return field.equals(PAGE_BREAK);
    }
  }

  /// Begin or end of a block; gone once the block is built.
  ///
  /// @param cells whether the block is one of table cells within their row
  record Marker(Role kind, boolean cells, String field, String written, String context)
      implements Node {

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /// What is repeated for each item of a list, or printed on a condition.
  record Block(Marker opened, List<Node> children) implements Holder {

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  enum Role {
    REPEAT,
    WHEN,
    UNLESS,
    END
  }
}
