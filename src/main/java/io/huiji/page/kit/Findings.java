package io.huiji.page.kit;

import io.huiji.rules.Finding;
import io.huiji.rules.Severity;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Findings as the findings component shows them: 退回, then 暂缓, then 提醒, each with a number that
/// links it to its place ({@code #f-3}) and back ({@code #fl-3}).
public record Findings(List<Line> lines) implements Serializable {

  public Findings {
    lines = List.copyOf(lines);
  }

  public static Findings of(List<Finding> findings) {
    var lines = new ArrayList<Line>();
    for (var severity : Severity.values()) {
      findings.stream()
          .filter(finding -> finding.severity() == severity)
          .forEach(finding -> lines.add(Line.of(lines.size() + 1, finding)));
    }
    return new Findings(lines);
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  public int size() {
    return lines.size();
  }

  /// Those that must be mended: 退回 and 暂缓.
  public long mustMend() {
    return lines.stream().filter(line -> !line.severity().equals("warn")).count();
  }

  public boolean returned() {
    return lines.stream().anyMatch(line -> line.severity().equals("reject"));
  }

  public List<Line> reject() {
    return of("reject").toList();
  }

  public List<Line> hold() {
    return of("hold").toList();
  }

  public List<Line> warn() {
    return of("warn").toList();
  }

  /// Those about a form's field, or about a file of this name.
  public List<Line> at(String place) {
    return lines.stream()
        .filter(line -> line.where().equals(place) || line.file().equals(place))
        .toList();
  }

  private Stream<Line> of(String severity) {
    return lines.stream().filter(line -> line.severity().equals(severity));
  }

  /// @param severity reject, hold or warn
  /// @param file and {@code where}: empty where the finding names none
  public record Line(
      int number,
      String severity,
      String rule,
      String article,
      String file,
      String where,
      String observed,
      String allowed,
      String fix,
      Raw raw)
      implements Serializable {

    /// As the rule words it, with the names of acts and fields: what the English is found by.
    record Raw(String observed, String allowed, String fix) implements Serializable {}

    static Line of(int number, Finding finding) {
      return new Line(
          number,
          finding.severity().name().toLowerCase(java.util.Locale.ROOT),
          finding.rule(),
          finding.article(),
          finding.file(),
          finding.where(),
          FieldWords.spoken(finding.observed()),
          isUnfit(finding) ? "" : FieldWords.spoken(finding.allowed()),
          FieldWords.spoken(finding.fix()),
          new Raw(finding.observed(), finding.allowed(), finding.fix()));
    }

    /// Of a field in the wrong form, what is allowed is the whole description of the act, in the
    /// words of an acts file.
    private static boolean isUnfit(Finding finding) {
      return finding.fix().startsWith("请改正“" + finding.where() + "”");
    }

    /// 十条（四） of 十（四）, as the rules are quoted.
    public String clause() {
      var part = article.indexOf('（');
      return part < 0 ? article + "条" : article.substring(0, part) + "条" + article.substring(part);
    }

    public String rawObserved() {
      return raw.observed();
    }

    public String rawAllowed() {
      return raw.allowed();
    }

    public String rawFix() {
      return raw.fix();
    }

    /// The place in people's words.
    public String place() {
      return FieldWords.place(where);
    }

    /// State of the tag: stop, hold or soon.
    public String state() {
      return switch (severity) {
        case "reject" -> "stop";
        case "hold" -> "hold";
        default -> "soon";
      };
    }
  }
}
