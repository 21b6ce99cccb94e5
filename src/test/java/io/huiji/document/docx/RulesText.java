package io.huiji.document.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads a notice with rules from plain text, one paragraph a line, into the fields of 印发通知.
final class RulesText {

  private static final Pattern NUMBER = Pattern.compile("\\S{2,12}〔\\d{4}〕\\d+号");
  private static final Pattern DATE = Pattern.compile("\\d{4}年\\d{1,2}月\\d{1,2}日");
  private static final Pattern CHAPTER = Pattern.compile("第[一二三四五六七八九十]+章.*");
  private static final Pattern ARTICLE = Pattern.compile("([一二三四五六七八九十]+、)(.*)");

  private final List<String> lines;
  private final Map<String, Object> values = new HashMap<>();
  private int at;

  private RulesText(List<String> lines) {
    this.lines = lines;
  }

  static Map<String, Object> read(String text) {
    return new RulesText(
            text.lines().map(RulesText::clean).filter(line -> !line.isEmpty()).toList())
        .values();
  }

  /// Chinese marks and no blanks between Chinese; what was bold or spaced out by hand is plain.
  private static String clean(String line) {
    return line.replace("*", "")
        .strip()
        .replace('(', '（')
        .replace(')', '）')
        .replace(',', '，')
        .replace(';', '；')
        .replace(':', '：')
        .replaceAll("(?<=[^\\x00-\\x7F])[ 　]+(?=\\S)|(?<=\\d)[ 　]+(?=[^\\x00-\\x7F])", "");
  }

  private Map<String, Object> values() {
    values.put("number", upTo(NUMBER));
    head();
    values.put("rulesTitle", lines.get(at++));
    values.put("chapters", chapters());
    values.put("copyTo", lines.get(at++).replaceAll("^抄送：|。$", ""));
    values.put("printOrgan", lines.get(at++));
    values.put("printDate", lines.get(at).replace("印发", ""));
    return values;
  }

  private String upTo(Pattern pattern) {
    while (!pattern.matcher(lines.get(at)).matches()) {
      at++;
    }
    return lines.get(at++);
  }

  private void head() {
    var organ = lines.get(at);
    var title = new ArrayList<String>();
    while (!lines.get(at).endsWith("：")) {
      title.add(spaced(lines.get(at++)));
    }
    values.put("mark", organ + "文件");
    values.put("title", String.join("\n", title));
    values.put("addressees", lines.get(at++).replaceAll("：$", ""));
    var body = new ArrayList<String>();
    while (!lines.get(at).equals(organ)) {
      body.add(lines.get(at++));
    }
    values.put("body", String.join("\n", body));
    values.put("organ", lines.get(at));
    values.put("date", upTo(DATE));
    values.put("remark", lines.get(at++).replaceAll("[（）]", ""));
  }

  private List<Map<String, Object>> chapters() {
    var chapters = new ArrayList<Map<String, Object>>();
    while (CHAPTER.matcher(lines.get(at)).matches()) {
      var words = lines.get(at++).split("章", 2);
      var heading = words[0] + "章　" + spaced(words[1]);
      chapters.add(Map.of("heading", heading, "articles", articles()));
    }
    return chapters;
  }

  /// Two characters alone on a line are set apart, as a clerk does.
  private static String spaced(String words) {
    return words.length() == 2 ? words.charAt(0) + "　" + words.charAt(1) : words;
  }

  private List<Map<String, Object>> articles() {
    var articles = new ArrayList<Map<String, Object>>();
    while (true) {
      var article = ARTICLE.matcher(lines.get(at));
      if (!article.matches()) {
        return articles;
      }
      at++;
      var more = more();
      var last = lines.get(at).startsWith("抄送：");
      articles.add(FilledRecords.article(article.group(1), article.group(2), more, last));
    }
  }

  /// The other paragraphs of an article; a line that ends without a mark goes on in the next one.
  private String more() {
    var more = new StringBuilder();
    while (!lines.get(at).startsWith("抄送：")
        && !CHAPTER.matcher(lines.get(at)).matches()
        && !ARTICLE.matcher(lines.get(at)).matches()) {
      var open = more.isEmpty() || !"。；：".contains(more.substring(more.length() - 1));
      more.append(open ? "" : "\n").append(lines.get(at++));
    }
    return more.toString();
  }
}
