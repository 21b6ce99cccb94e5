package io.huiji.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A text cut into the passages by which it is ranked: articles (第…条) where it has them, else
/// paragraphs gathered to about {@link #USUAL} characters. Each knows the chapter and the section
/// that it stands under.
public final class Passages {

  /// Paragraphs are gathered until so many characters.
  static final int USUAL = 250;

  /// A paragraph longer than this is cut.
  static final int LONGEST = 700;

  private static final int LONGEST_HEADING = 40;
  private static final Pattern ARTICLE = Pattern.compile("第[0-9〇零一二三四五六七八九十百千]{1,8}条.*");
  private static final Pattern CHAPTER =
      Pattern.compile("(## |第[0-9〇零一二三四五六七八九十百]{1,5}[编章部分]|[一二三四五六七八九十]{1,3}、).*");
  private static final Pattern SECTION =
      Pattern.compile("(###+ |第[0-9〇零一二三四五六七八九十百]{1,5}节|[（(][一二三四五六七八九十]{1,3}[）)]).*");

  /// From a place in the source up to another, end exclusive.
  public record Part(int start, int end) {

    static final Part NONE = new Part(0, 0);

    public int length() {
      return end - start;
    }
  }

  public record Passage(Part part, Part chapter, Part section) {}

  private final String source;
  private final List<Passage> passages = new ArrayList<>();
  private Part chapter = Part.NONE;
  private Part section = Part.NONE;
  private int begun;

  private Passages(String source) {
    this.source = source;
  }

  public static List<Passage> of(String source) {
    var passages = new Passages(source);
    passages.cut();
    return passages.passages;
  }

  private void cut() {
    for (var at = 0; at < source.length(); ) {
      var end = source.indexOf('\n', at);
      var next = end < 0 ? source.length() : end + 1;
      line(new Part(at, next));
      at = next;
    }
    close(source.length());
  }

  private void line(Part line) {
    var text = source.substring(line.start, line.end).strip();
    if (heading(text, CHAPTER)) {
      close(line.start);
      chapter = line;
      section = Part.NONE;
    } else if (heading(text, SECTION)) {
      close(line.start);
      section = line;
    } else if (ARTICLE.matcher(text).matches() || line.end - begun > USUAL) {
      close(line.start);
    }
    while (line.end - begun > LONGEST) {
      close(begun + USUAL);
    }
  }

  private static boolean heading(String text, Pattern form) {
    return text.length() <= LONGEST_HEADING
        && !text.endsWith("。")
        && !text.endsWith("；")
        && form.matcher(text).matches();
  }

  private void close(int end) {
    if (end > begun && !source.substring(begun, end).isBlank()) {
      passages.add(new Passage(new Part(begun, end), chapter, section));
    }
    begun = end;
  }
}
