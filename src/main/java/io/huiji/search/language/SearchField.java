package io.huiji.search.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The fields that a query can name.
public enum SearchField {
  TEXT("正文", "", "文件的全文"),
  TITLE("题名", "标题", "文件的题名"),
  NUMBER("文号", "编号", "纪要等的文号，任何括号都行：〔2026〕1号、[2026]1号"),
  MEETING("会议", "", "所属会议的日期；写法同“日期”"),
  UNIT("单位", "", "文件出自的单位和涉及的单位"),
  PERSON("人员", "姓名", "文件涉及的人员"),
  DECISION("决定", "", "会议的决定：通过、原则通过、不通过……"),
  DATE("日期", "", "成文日期：某日、某月、某年，或一段时间（2026-01..2026-06）"),
  MARK("标识", "密级", "保管要求和密级"),
  CODE("档号", "", "档号、电子文件号"),
  KIND("种类", "", "会议材料、会议材料汇编、会议纪要……");

  private static final Map<String, SearchField> NAMED = named();

  private final String chinese;
  private final String alias;
  private final String meaning;

  SearchField(String chinese, String alias, String meaning) {
    this.chinese = chinese;
    this.alias = alias;
    this.meaning = meaning;
  }

  private static Map<String, SearchField> named() {
    var named = new HashMap<String, SearchField>();
    for (var field : values()) {
      named.put(field.english(), field);
      field.names().forEach(name -> named.putIfAbsent(name, field));
    }
    return Map.copyOf(named);
  }

  /// The field of this Chinese or English name.
  public static Optional<SearchField> named(String name) {
    return Optional.ofNullable(NAMED.get(name.toLowerCase(Locale.ROOT)));
  }

  public String english() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String chinese() {
    return chinese;
  }

  /// Its Chinese names, the usual one first.
  public List<String> names() {
    return Stream.of(chinese, alias).filter(name -> !name.isEmpty()).toList();
  }

  /// What it holds, in Chinese.
  public String meaning() {
    return meaning;
  }

  /// Its values are days.
  public boolean dated() {
    return this == DATE || this == MEETING;
  }
}
