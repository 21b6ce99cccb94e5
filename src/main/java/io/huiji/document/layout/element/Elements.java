package io.huiji.document.layout.element;

import io.huiji.document.layout.model.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The elements of a paper in their order; empty where there was nothing to look at.
@SuppressWarnings("ReferenceEquality") // elements are told apart by where they stand
public record Elements(List<Element> all) {

  public static final Elements NONE = new Elements(List.of());

  public Elements {
    all = List.copyOf(all);
  }

  public Stream<Element> of(ElementKind... kinds) {
    var wanted = List.of(kinds);
    return all.stream().filter(element -> wanted.contains(element.kind()));
  }

  public Stream<Element> that(Predicate<ElementKind> condition) {
    return all.stream().filter(element -> condition.test(element.kind()));
  }

  public Optional<Element> first(ElementKind kind) {
    return of(kind).findFirst();
  }

  public boolean has(ElementKind kind) {
    return first(kind).isPresent();
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /// What stands right before an element.
  public Optional<Element> before(Element element) {
    int at = place(element);
    return at <= 0 ? Optional.empty() : Optional.of(all.get(at - 1));
  }

  public Optional<Element> after(Element element) {
    int at = place(element);
    return at < 0 || at + 1 >= all.size() ? Optional.empty() : Optional.of(all.get(at + 1));
  }

  /// By identity: two lines of a paper may be equal.
  private int place(Element element) {
    for (int at = 0; at < all.size(); at++) {
      if (all.get(at) == element) {
        return at;
      }
    }
    return -1;
  }

  /// These elements with the pages on which the printed ones stand.
  Elements located(List<Paragraph> printed) {
    var places = new Places(printed);
    return new Elements(all.stream().map(e -> e.onPage(places.page(e.paragraph()))).toList());
  }

  /// Walks along the printed paragraphs.
  private static final class Places {

    private final List<Paragraph> printed;
    private int next;

    Places(List<Paragraph> printed) {
      this.printed = printed;
    }

    int page(Paragraph wanted) {
      var words = head(wanted.plain());
      for (int at = next; at < printed.size(); at++) {
        var there = printed.get(at).plain();
        if (!words.isEmpty() && there.contains(words)) {
          next = at;
          return printed.get(at).page();
        }
      }
      return 0;
    }

    private static String head(String text) {
      return text.substring(
          0, text.offsetByCodePoints(0, Math.min(8, text.codePointCount(0, text.length()))));
    }
  }
}
