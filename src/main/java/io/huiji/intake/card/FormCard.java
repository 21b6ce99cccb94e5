package io.huiji.intake.card;

import io.huiji.document.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The card as the filled-in form 会议阅办卡: fields by the tags of its content controls and, where an
/// office program has dropped those, by the labels in its table.
public final class FormCard {
  /// Labels of the form's cells, blanks taken out; the first that a label begins with counts.
  private static final Map<String, List<String>> LABELS = labels();

  private static final int ENOUGH = 3;
  private static final int MOST_MATERIALS = 200;

  private FormCard() {}

  /// Empty when this paper is no such form.
  public static Optional<CardRead> read(String file, Reading reading) {
    if (!reading.readable()) {
      return Optional.empty();
    }
    var fields = new LinkedHashMap<String, String>();
    LABELS
        .keySet()
        .forEach(path -> tagged(reading, path).ifPresent(text -> fields.put(path, text)));
    labelled(reading).forEach(fields::putIfAbsent);
    if (fields.size() < ENOUGH || !fields.containsKey("unit")) {
      return Optional.empty();
    }
    return Optional.of(
        new CardRead.Found(
            file, new CardParser().parse(FormValues.of(fields, materials(reading)))));
  }

  /// Tags are the paths of a submission.yaml, with or without the leading {@code topic.}.
  private static Optional<String> tagged(Reading reading, String path) {
    var whole = reading.fields().get(path);
    var text = whole == null ? reading.fields().get(path.replaceFirst("^topic\\.", "")) : whole;
    return text == null || text.isBlank() ? Optional.empty() : Optional.of(text.strip());
  }

  private static Map<String, String> labelled(Reading reading) {
    var found = new LinkedHashMap<String, String>();
    reading.tables().stream()
        .flatMap(List::stream)
        .forEach(
            row -> {
              for (var cell = 0; cell + 1 < row.size(); cell++) {
                var path = path(row.get(cell));
                var value = row.get(cell + 1).strip();
                if (path.isPresent() && !value.isEmpty() && path(value).isEmpty()) {
                  found.putIfAbsent(path.get(), value);
                }
              }
            });
    return found;
  }

  private static Optional<String> path(String label) {
    var compact = label.replaceAll("[\\s\\u3000：:]+", "").replaceAll("[（(].*[)）]$", "");
    return LABELS.entrySet().stream()
        .filter(entry -> entry.getValue().contains(compact))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static List<Map<String, Object>> materials(Reading reading) {
    var tagged = taggedMaterials(reading);
    return tagged.isEmpty() ? tabledMaterials(reading) : tagged;
  }

  /// {@code materials.1.file}, {@code materials.1.kind}, {@code materials.1.mark} and so on.
  private static List<Map<String, Object>> taggedMaterials(Reading reading) {
    var materials = new ArrayList<Map<String, Object>>();
    for (var number = 1; number <= MOST_MATERIALS; number++) {
      var file = reading.fields().getOrDefault("materials." + number + ".file", "").strip();
      if (!file.isEmpty()) {
        materials.add(
            Map.of(
                "file", file,
                "kind", reading.fields().getOrDefault("materials." + number + ".kind", "").strip(),
                "mark",
                    reading.fields().getOrDefault("materials." + number + ".mark", "").strip()));
      }
    }
    return materials;
  }

  /// The rows below a head row that names file and kind.
  private static List<Map<String, Object>> tabledMaterials(Reading reading) {
    var materials = new ArrayList<Map<String, Object>>();
    for (var table : reading.tables()) {
      List<String> head = List.of();
      for (var row : table) {
        var compact = row.stream().map(cell -> cell.replaceAll("[\\s\\u3000]+", "")).toList();
        if (column(compact, "文件名") >= 0 && column(compact, "种类") >= 0) {
          head = compact;
        } else if (!head.isEmpty()) {
          material(head, row).ifPresent(materials::add);
        }
      }
    }
    return materials;
  }

  private static Optional<Map<String, Object>> material(List<String> head, List<String> row) {
    var file = cell(row, column(head, "文件名"));
    var kind = cell(row, column(head, "种类"));
    if (file.isEmpty() || kind.isEmpty() || path(file).isPresent()) {
      return Optional.empty();
    }
    var mark = Math.max(column(head, "保管"), column(head, "密级"));
    return Optional.of(Map.of("file", file, "kind", kind, "mark", cell(row, mark)));
  }

  private static int column(List<String> head, String word) {
    for (var column = 0; column < head.size(); column++) {
      if (head.get(column).contains(word)) {
        return column;
      }
    }
    return -1;
  }

  private static String cell(List<String> row, int column) {
    return column >= 0 && column < row.size() ? row.get(column).strip() : "";
  }

  private static Map<String, List<String>> labels() {
    var labels = new LinkedHashMap<String, List<String>>();
    labels.put("meeting", List.of("会议日期", "上会日期", "会议时间", "拟上会日期"));
    labels.put("unit", List.of("报送单位", "汇报单位", "牵头单位"));
    labels.put("topic.title", List.of("议题名称", "议题", "议题标题", "会议议题"));
    labels.put("topic.replaces", List.of("原议题名称", "替代议题"));
    labels.put("topic.category", List.of("议题类别", "类别", "事项类别"));
    labels.put("topic.subtype", List.of("细类", "事项细类", "议题细类"));
    labels.put("topic.type", List.of("汇报类型", "议题类型", "类型"));
    labels.put("topic.source", List.of("议题来源", "来源", "提出人"));
    labels.put("topic.urgency", List.of("缓急程度", "紧急程度", "缓急", "轻重缓急"));
    labels.put("topic.major", List.of("重大议题", "重大事项", "是否重大", "是否重大议题", "是否重大事项"));
    labels.put("topic.major-decision", List.of("重大行政决策", "是否重大行政决策", "是否属于重大行政决策"));
    labels.put("topic.fiscal", List.of("涉及财政资金", "是否涉及财政资金", "财政资金"));
    labels.put("topic.legal-review", List.of("需合法性审查", "是否需合法性审查", "合法性审查", "需要合法性审查"));
    labels.put("topic.presenter", List.of("汇报人"));
    labels.put(
        "topic.presenter-leave.reason",
        List.of("请假原因", "主要负责人不能汇报的原因", "主要负责同志不能汇报的原因", "不能汇报原因", "主要负责人请假原因"));
    labels.put("topic.presenter-leave.file", List.of("请假单", "请假单文件", "请假单文件名"));
    labels.put("topic.groundwork.调查研究", List.of("调查研究"));
    labels.put("topic.groundwork.征求意见", List.of("征求意见"));
    labels.put("topic.groundwork.咨询论证", List.of("咨询论证"));
    labels.put("topic.groundwork.内部审查", List.of("内部审查"));
    labels.put("topic.consulted", List.of("会商单位及答复", "会商单位", "会商情况", "会签单位", "征求意见单位及答复"));
    labels.put("topic.objections", List.of("未取得一致的意见", "不同意见", "分歧意见"));
    labels.put("observers", List.of("列席单位", "列席单位名单", "相关列席单位"));
    return labels;
  }
}
