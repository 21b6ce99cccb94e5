package io.huiji.document.layout;

import static io.huiji.document.layout.Fault.error;
import static io.huiji.document.layout.Fault.warning;
import static io.huiji.document.layout.LayoutKind.DOCUMENT;
import static io.huiji.document.layout.LayoutKind.LETTER;
import static io.huiji.document.layout.LayoutKind.MINUTES;
import static io.huiji.document.layout.SamplePaper.blank;
import static io.huiji.document.layout.SamplePaper.paragraph;
import static io.huiji.document.layout.SamplePaper.run;

import java.util.List;
import java.util.stream.Stream;

/// Faults that clerks make, one a paper.
final class Faults {

  private static final List<String> TEXTS =
      List.of("opening", "text-1", "text-2", "text-3", "level-3", "level-4");

  private Faults() {}

  static List<Fault> all() {
    return Stream.of(
            page(),
            head(),
            number(),
            title(),
            body(),
            end(),
            colophon(),
            numbers(),
            minutes(),
            letter())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Fault> page() {
    return List.of(
        error("纸张高 279 mm", DOCUMENT, "5.1", true, p -> p.spoil("section", "16838", "15840")),
        error("上边距 25.4 mm", DOCUMENT, "5.2.1", true, p -> p.spoil("section", "2098", "1440")),
        error(
            "左边距 31.8 mm",
            DOCUMENT,
            "5.2.1",
            true,
            p ->
                p.spoil("section", "1587", "1800")
                    .spoil("section", "1474", "1261")
                    .spoil("colophon", "1587", "1800")),
        warning(
            "正文用小四号",
            DOCUMENT,
            "5.2.2",
            true,
            p -> p.spoil("text-2", "\"32\"", "\"24\"").spoil("text-2", "\"630\"", "\"480\"")),
        warning("正文用宋体", DOCUMENT, "5.2.2", true, p -> p.spoil("text-2", "仿宋_GB2312", "宋体")),
        warning(
            "行距 30 磅，每面 21 行",
            DOCUMENT,
            "5.2.3",
            true,
            p -> TEXTS.forEach(name -> p.spoil(name, "w:line=\"579\"", "w:line=\"600\""))),
        warning(
            "每行 27 字",
            DOCUMENT,
            "5.2.3",
            true,
            p -> TEXTS.forEach(name -> p.spoil(name, "w:val=\"-5\"", "w:val=\"0\""))),
        error("正文有蓝字", DOCUMENT, "5.2.4", true, p -> p.spoil("text-1", "000000", "0000FF")));
  }

  private static List<Fault> head() {
    return List.of(
        error("涉密而无份号", DOCUMENT, "7.2.1（条例第九条）", true, p -> p.put("copy", blank(1))),
        warning("份号五位", DOCUMENT, "7.2.1", true, p -> p.spoil("copy", "000001", "00001")),
        error(
            "份号没有顶格",
            DOCUMENT,
            "7.2.1",
            true,
            p -> p.spoil("copy", "w:left=\"0\"", "w:left=\"640\"")),
        error("密级缺★", DOCUMENT, "7.2.2", true, p -> p.spoil("secrecy", "★", "")),
        error("期限用汉字", DOCUMENT, "7.2.2", true, p -> p.spoil("secrecy", "1年", "一年")),
        error("缺保密期限", DOCUMENT, "7.2.2", true, p -> p.spoil("secrecy", "★1年", "")),
        error("机密三十年", DOCUMENT, "保密法第二十条", true, p -> p.spoil("secrecy", "1年", "30年")),
        warning("密级用仿宋", DOCUMENT, "7.2.2", true, p -> p.spoil("secrecy", "黑体", "仿宋_GB2312")),
        error("紧急程度写作紧急", DOCUMENT, "7.2.3（条例第九条）", true, p -> p.spoil("urgency", "特急", "紧急")),
        error("紧急程度在密级之前", DOCUMENT, "7.2.2", true, p -> p.swap("secrecy", "urgency")),
        error("标志居左", DOCUMENT, "7.2.4", true, p -> p.spoil("mark", "\"center\"", "\"left\"")),
        error(
            "标志低了 6 mm",
            DOCUMENT,
            "7.2.4",
            true,
            p -> p.spoil("mark", "w:before=\"65\"", "w:before=\"405\"")),
        error("标志橙色", DOCUMENT, "7.2.4", true, p -> p.spoil("mark", "FF0000", "FF6600")),
        error("标志黑色", DOCUMENT, "7.2.4", true, p -> p.spoil("mark", "FF0000", "000000")),
        warning("标志用黑体", DOCUMENT, "7.2.4", true, p -> p.spoil("mark", "方正小标宋简体", "黑体")));
  }

  private static List<Fault> number() {
    return List.of(
        error("年份用方括号", DOCUMENT, "7.2.5", true, p -> p.spoil("number", "〔2026〕", "[2026]")),
        error("年份用圆括号", DOCUMENT, "7.2.5", true, p -> p.spoil("number", "〔2026〕", "（2026）")),
        error("年份用方头括号", DOCUMENT, "7.2.5", true, p -> p.spoil("number", "〔2026〕", "【2026】")),
        error("序号编虚位", DOCUMENT, "7.2.5", true, p -> p.spoil("number", "8号", "08号")),
        error("序号加第", DOCUMENT, "7.2.5", true, p -> p.spoil("number", "8号", "第8号")),
        error("年份两位", DOCUMENT, "7.2.5", true, p -> p.spoil("number", "2026", "26")),
        error("缺代字", DOCUMENT, "7.2.5", true, p -> p.spoil("number", "示政发", "")),
        error("标志下只空一行", DOCUMENT, "7.2.5", true, p -> p.put("gap-mark", blank(1))),
        error(
            "发文字号不居中",
            DOCUMENT,
            "7.2.5",
            true,
            p -> p.spoil("number", "w:left=\"0\"", "w:left=\"640\"")),
        warning(
            "发文字号用楷体", DOCUMENT, "7.2.5", true, p -> p.spoil("number", "仿宋_GB2312", "楷体_GB2312")),
        error("分隔线黑色", DOCUMENT, "7.2.7", true, p -> p.spoil("red-rule", "FF0000", "000000")),
        error("分隔线橙色", DOCUMENT, "7.2.7", true, p -> p.spoil("red-rule", "FF0000", "FF6600")),
        error(
            "分隔线短",
            DOCUMENT,
            "7.2.7",
            true,
            p -> p.spoil("red-rule", "w:right=\"0\"", "w:right=\"1000\"")),
        error(
            "分隔线在 9 mm 下",
            DOCUMENT,
            "7.2.7",
            true,
            p -> p.spoil("red-rule", "w:line=\"170\"", "w:line=\"460\"")),
        error("没有分隔线", DOCUMENT, "7.2.7", true, p -> p.put("red-rule", paragraph("line=170", ""))));
  }

  private static List<Fault> title() {
    return List.of(
        error("线下只空一行", DOCUMENT, "7.3.1", true, p -> p.put("gap-rule", blank(1))),
        error("标题居左", DOCUMENT, "7.3.1", true, p -> p.spoil("title", "\"center\"", "\"left\"")),
        warning("标题用黑体", DOCUMENT, "7.3.1", true, p -> p.spoil("title", "方正小标宋简体", "黑体")),
        warning("标题用小二号", DOCUMENT, "7.3.1", true, p -> p.spoil("title", "\"44\"", "\"36\"")),
        error(
            "主送缩进二字",
            DOCUMENT,
            "7.3.2",
            true,
            p -> p.spoil("addressee", "firstLine=\"0\"", "firstLine=\"630\"")),
        error("主送用半角冒号", DOCUMENT, "7.3.2", true, p -> p.spoil("addressee", "：", ":")),
        error("标题与主送之间不空行", DOCUMENT, "7.3.2", true, p -> p.remove("gap-title")),
        error("没有标题", DOCUMENT, "7.3.1", false, p -> p.put("title", blank(2)).remove("addressee")));
  }

  private static List<Fault> body() {
    return List.of(
        error(
            "正文没有缩进",
            DOCUMENT,
            "7.3.3",
            true,
            p -> p.spoil("text-1", "firstLine=\"630\"", "firstLine=\"0\"")),
        error(
            "首页没有正文",
            DOCUMENT,
            "7.3.3",
            true,
            p -> p.spoil("opening", "<w:widowControl", "<w:pageBreakBefore/><w:widowControl")),
        warning("第三层用顿号", DOCUMENT, "7.3.3", true, p -> p.spoil("level-3", "1.", "1、")),
        warning("第二层用半角括号", DOCUMENT, "7.3.3", true, p -> p.spoil("level-2", "（一）", "(一)")),
        warning("第四层用半角括号", DOCUMENT, "7.3.3", true, p -> p.spoil("level-4", "（1）", "(1)")),
        warning("第一层用圆点", DOCUMENT, "7.3.3", true, p -> p.spoil("level-1", "一、", "一．")),
        warning("第一层用仿宋", DOCUMENT, "7.3.3", true, p -> p.spoil("level-1", "黑体", "仿宋_GB2312")),
        warning("第二层用黑体", DOCUMENT, "7.3.3", true, p -> p.spoil("level-2", "楷体_GB2312", "黑体")),
        warning(
            "第一层末尾有句号",
            DOCUMENT,
            "7.3.3（GB/T 15834）",
            true,
            p -> p.spoil("level-1", "总体要求", "总体要求。")));
  }

  private static List<Fault> end() {
    return List.of(
        error("附件说明用半角冒号", DOCUMENT, "7.3.4", true, p -> p.spoil("note", "附件：", "附件:")),
        error("附件名称后有句号", DOCUMENT, "7.3.4", true, p -> p.spoil("note-2", "式样", "式样。")),
        error(
            "附件说明顶格",
            DOCUMENT,
            "7.3.4",
            true,
            p -> p.spoil("note", "firstLine=\"630\"", "firstLine=\"0\"")),
        error("日期编虚位", DOCUMENT, "7.3.5.4", true, p -> p.spoil("date", "9月8日", "09月08日")),
        error("日期用汉字", DOCUMENT, "7.3.5.4", true, p -> p.spoil("date", "2026年9月8日", "二〇二六年九月八日")),
        error("日期靠右顶格", DOCUMENT, "7.3.5", true, p -> p.spoil("date", "\"left\"", "\"right\"")),
        error(
            "署名不到位",
            DOCUMENT,
            "7.3.5",
            true,
            p -> p.spoil("signature", "w:right=\"630\"", "w:right=\"2500\"")),
        error(
            "署名和日期单独成页",
            DOCUMENT,
            "7.3.5.5",
            true,
            p -> p.spoil("signature", "<w:widowControl", "<w:pageBreakBefore/><w:widowControl")),
        error(
            "附注用半角括号",
            DOCUMENT,
            "7.3.6",
            true,
            p -> p.spoil("remark", "（", "(").spoil("remark", "）", ")")),
        error(
            "附注顶格",
            DOCUMENT,
            "7.3.6",
            true,
            p -> p.spoil("remark", "firstLine=\"630\"", "firstLine=\"0\"")),
        error(
            "附件没有另面", DOCUMENT, "7.3.7", true, p -> p.spoil("label-2", "<w:pageBreakBefore/>", "")),
        warning("附件二字用仿宋", DOCUMENT, "7.3.7", true, p -> p.spoil("label-1", "黑体", "仿宋_GB2312")),
        error("附件标题不在第三行", DOCUMENT, "7.3.7", true, p -> p.remove("gap-label-1")),
        error("附件标题与说明不一致", DOCUMENT, "7.3.7", true, p -> p.spoil("attachment-1", "管理办法", "收发细则")));
  }

  private static List<Fault> colophon() {
    return List.of(
        error(
            "版记分隔线一样粗",
            DOCUMENT,
            "7.4.1",
            true,
            p -> p.spoil("colophon", "w:sz=\"6\"", "w:sz=\"8\"")),
        error(
            "版记分隔线过长",
            DOCUMENT,
            "7.4.1",
            true,
            p ->
                p.spoil("colophon", "\"8845\"", "\"9400\"")
                    .spoil("colophon", "w:right=\"280\"", "w:right=\"835\"")),
        error(
            "版记不在版心最下",
            DOCUMENT,
            "7.4.1",
            true,
            p -> p.spoil("colophon", "w:tblpYSpec=\"bottom\"", "w:tblpY=\"9000\"")),
        error("抄送末尾没有句号", DOCUMENT, "7.4.2", true, p -> p.spoil("colophon", "各人民团体。", "各人民团体")),
        error("抄送用半角冒号", DOCUMENT, "7.4.2", true, p -> p.spoil("colophon", "抄送：", "抄送:")),
        error(
            "抄送顶格",
            DOCUMENT,
            "7.4.2",
            true,
            p -> p.spoil("colophon", "w:left=\"1120\"", "w:left=\"840\"")),
        error(
            "抄送回行没有对齐",
            DOCUMENT,
            "7.4.2",
            true,
            p ->
                p.spoil("colophon", "w:left=\"1120\"", "w:left=\"280\"")
                    .spoil("colophon", "w:hanging=\"840\"", "w:hanging=\"0\"")),
        warning(
            "抄送用三号",
            DOCUMENT,
            "7.4.2",
            true,
            p ->
                p.spoil(
                        "colophon",
                        "\"28\"/><w:szCs w:val=\"28\"/></w:rPr><w:t xml:space=\"preserve\">抄送",
                        "\"32\"/></w:rPr><w:t xml:space=\"preserve\">抄送")
                    .spoil(
                        "colophon",
                        "w:left=\"1120\" w:right=\"280\" w:hanging=\"840\"",
                        "w:left=\"1280\" w:right=\"280\" w:hanging=\"960\"")),
        error("印发日期编虚位", DOCUMENT, "7.4.3", true, p -> p.spoil("colophon", "9月8日印发", "09月08日印发")),
        error("印发日期后缺印发", DOCUMENT, "7.4.3", true, p -> p.spoil("colophon", "8日印发", "8日")),
        error(
            "印发机关顶格",
            DOCUMENT,
            "7.4.3",
            true,
            p ->
                p.spoil(
                    "colophon", "w:left=\"280\" w:right=\"280\"", "w:left=\"0\" w:right=\"280\"")));
  }

  private static List<Fault> numbers() {
    return List.of(
        error(
            "页码没有一字线",
            DOCUMENT,
            "7.5",
            true,
            p ->
                List.of("odd", "even")
                    .forEach(name -> p.spoil(name, "— ", "").spoil(name, " —", ""))),
        error(
            "页码居中",
            DOCUMENT,
            "7.5",
            true,
            p -> p.spoil("odd", "\"right\"", "\"center\"").spoil("even", "\"left\"", "\"center\"")),
        error("奇偶页码都居右", DOCUMENT, "7.5", true, p -> p.put("settings", "")),
        error(
            "页码太低",
            DOCUMENT,
            "7.5",
            true,
            p -> p.spoil("section", "w:footer=\"1446\"", "w:footer=\"851\"")),
        error("没有页码", DOCUMENT, "7.5", true, p -> p.put("odd", "<w:p/>").put("even", "<w:p/>")),
        warning("页码用小五号", DOCUMENT, "7.5", true, p -> p.spoil("odd", "\"28\"", "\"24\"")),
        error("双页没有页码", DOCUMENT, "7.5", true, p -> p.put("even", "<w:p/>")));
  }

  private static List<Fault> minutes() {
    return List.of(
        error("出席用半角冒号", MINUTES, "10.3", true, p -> p.spoil("present", "：", ":")),
        error("列席在请假之前", MINUTES, "10.3", true, p -> p.swap("leave", "observers")),
        warning("出席二字用仿宋", MINUTES, "10.3", true, p -> p.spoil("present", "黑体", "仿宋_GB2312")),
        error(
            "出席顶格",
            MINUTES,
            "10.3",
            true,
            p -> p.spoil("present", "w:left=\"1575\"", "w:left=\"945\"")),
        error(
            "列席回行没有对齐",
            MINUTES,
            "10.3",
            true,
            p ->
                p.spoil("observers", "w:left=\"1575\"", "w:left=\"630\"")
                    .spoil("observers", "w:hanging=\"945\"", "w:hanging=\"0\"")),
        error("出席之上没有空行", MINUTES, "10.3", true, p -> p.remove("gap-people")),
        error("没有出席人员", MINUTES, "10.3", true, p -> p.remove("present")),
        error(
            "纪要标志高了 10 mm",
            MINUTES,
            "7.2.4",
            true,
            p -> p.spoil("mark", "w:before=\"1802\"", "w:before=\"1235\"")),
        error("纪要标志橙色", MINUTES, "7.2.4", true, p -> p.spoil("mark", "FF0000", "FF8000")),
        error("纪要分隔线黑色", MINUTES, "7.2.7", true, p -> p.spoil("red-rule", "FF0000", "000000")),
        error("纪要编号用方括号", MINUTES, "7.2.5", true, p -> p.spoil("number", "〔2026〕", "[2026]")));
  }

  private static List<Fault> letter() {
    return List.of(
        error("第一条双线黑色", LETTER, "10.1", true, p -> p.spoil("rule-1", "FF0000", "000000")),
        error(
            "第一条双线为单线",
            LETTER,
            "10.1",
            true,
            p -> p.spoil("rule-1", "thickThinSmallGap", "single")),
        error("双线长 156 mm", LETTER, "10.1", true, p -> p.spoil("rule-2", "9638", "8845")),
        error("第二条双线粗细颠倒", LETTER, "10.1", true, p -> p.spoil("rule-2", "thinThick", "thickThin")),
        error(
            "标志低了 10 mm",
            LETTER,
            "10.1",
            true,
            p -> p.spoil("mark", "1545", "2112").spoil("rule-1", "2480", "3047")),
        error("发文字号居中", LETTER, "10.1", true, p -> p.spoil("number", "\"right\"", "\"center\"")),
        error("首页有页码", LETTER, "10.1", true, p -> p.put("title-page", "")),
        error(
            "版记有印发一行",
            LETTER,
            "10.1",
            true,
            p ->
                p.put(
                    "printed",
                    paragraph(
                        "jc=left left=280 right=280 tab=8565",
                        run("仿宋_GB2312", 28, "示例区人民政府办公室")
                            + SamplePaper.tab()
                            + run("仿宋_GB2312", 28, "2026年9月8日印发")))));
  }
}
