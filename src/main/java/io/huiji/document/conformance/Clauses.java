package io.huiji.document.conformance;

import io.huiji.document.Conformance.Fault;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The clauses of ISO 19005-2 in a few Chinese words each: what an office worker may recognise.
final class Clauses {

  /// In the order of the standard.
  static final Comparator<Fault> ORDER =
      Comparator.comparing((Fault fault) -> numbers(fault.clause()), Arrays::compare)
          .thenComparing(Fault::test);

  private static final String OTHER = "其他不合 PDF/A 规定之处";
  private static final Map<String, String> WORDS = words();

  private Clauses() {}

  /// By the test, else by the clause, else by the longest clause above it.
  static String inWords(String clause, int test) {
    var exact = WORDS.get(clause + "-" + test);
    return exact != null ? exact : inWords(clause);
  }

  private static String inWords(String clause) {
    for (@Nullable String part = clause; part != null; part = above(part)) {
      var found = WORDS.get(part);
      if (found != null) {
        return found;
      }
    }
    return OTHER;
  }

  private static @Nullable String above(String clause) {
    var dot = clause.lastIndexOf('.');
    return dot < 0 ? null : clause.substring(0, dot);
  }

  private static int[] numbers(String clause) {
    return Arrays.stream(clause.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
  }

  private static Map<String, String> words() {
    var words = new HashMap<String, String>();
    structure(words);
    graphics(words);
    fonts(words);
    rest(words);
    return Map.copyOf(words);
  }

  private static void structure(Map<String, String> words) {
    words.put("6.1", "文件内部结构的写法不合规定");
    words.put("6.1.2", "文件头不合规定");
    words.put("6.1.3", "文件尾缺少文件标识");
    words.put("6.1.3-2", "文件设有密码或权限");
    words.put("6.1.7", "内部数据的写法不合规定，或放在文件以外");
    words.put("6.1.8", "名称不是 UTF-8 编码");
    words.put("6.1.10", "使用了不允许的压缩方式");
    words.put("6.1.12", "文件设有权限");
    words.put("6.1.13", "内容超出规定的上限（数值、字符串或嵌套过大）");
  }

  private static void graphics(Map<String, String> words) {
    words.put("6.2", "图形不合规定");
    words.put("6.2.2", "页面内容使用了标准以外的写法");
    words.put("6.2.3", "输出意图（颜色配置文件）不合规定");
    words.put("6.2.4", "颜色没有相应的颜色配置文件");
    words.put("6.2.4.3-3", "使用 CMYK 颜色而没有相应的颜色配置文件");
    words.put("6.2.5", "图形状态含有不允许的参数");
    words.put("6.2.6", "渲染方式不合规定");
    words.put("6.2.8", "图片的写法不合规定");
    words.put("6.2.9", "嵌入的图形对象不合规定（含 PostScript 或外部引用）");
    words.put("6.2.10", "透明效果没有规定的颜色空间");
  }

  private static void fonts(Map<String, String> words) {
    words.put("6.2.11", "字体的写法不合规定");
    words.put("6.2.11.4", "字体没有嵌入，或嵌入不全");
    words.put("6.2.11.5", "字体宽度与嵌入的字体不一致");
    words.put("6.2.11.6", "字体编码不合规定");
    words.put("6.2.11.8", "使用了字体里没有的字");
  }

  private static void rest(Map<String, String> words) {
    words.put("6.3", "批注不合规定");
    words.put("6.3.1", "含有不允许的批注（声音、视频、附件等）");
    words.put("6.4", "表单不合规定");
    words.put("6.5", "含有脚本或不允许的动作");
    words.put("6.6", "文档属性（元数据）不合规定");
    words.put("6.6.2.1", "没有元数据");
    words.put("6.6.4", "没有标明是 PDF/A-2");
    words.put("6.8", "嵌入的附件不合规定");
    words.put("6.9", "图层的设置不合规定");
    words.put("6.10", "含有不允许的其他呈现方式");
    words.put("6.11", "对阅读软件提出了不允许的要求");
  }
}
