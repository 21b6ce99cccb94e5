package io.huiji.document.layout;

import static io.huiji.document.layout.SamplePaper.CHARACTER;
import static io.huiji.document.layout.SamplePaper.LINE;
import static io.huiji.document.layout.SamplePaper.WIDTH;
import static io.huiji.document.layout.SamplePaper.blank;
import static io.huiji.document.layout.SamplePaper.body;
import static io.huiji.document.layout.SamplePaper.colophon;
import static io.huiji.document.layout.SamplePaper.paragraph;
import static io.huiji.document.layout.SamplePaper.run;
import static io.huiji.document.layout.SamplePaper.tab;

/// Papers set by the standard, one of each kind, with every element that the kind may have.
public final class CorrectPapers {

  private static final String FANG = "仿宋_GB2312";
  private static final String HEI = "黑体";
  private static final String KAI = "楷体_GB2312";
  private static final String BIAO = "方正小标宋简体";

  private static final String LONG =
      "各有关单位要充分认识这项工作的重要意义，结合本单位实际，明确任务分工，落实工作责任，按照规定的时间和要求认真组织实施，及时报告进展情况和存在的问题，确保各项措施落到实处。";

  private CorrectPapers() {}

  public static SamplePaper document() {
    var paper = new SamplePaper();
    paper.put("copy", paragraph("jc=left", run(FANG, 32, "000001")));
    paper.put("secrecy", paragraph("jc=left", run(HEI, 32, "机密★1年")));
    paper.put("urgency", paragraph("jc=left", run(HEI, 32, "特急")));
    paper.put(
        "mark",
        paragraph(
            "jc=center line=720 before=" + (1984 - 3 * LINE - 182),
            run(BIAO, 50, "FF0000", "示例区人民政府文件")));
    paper.put("gap-mark", blank(2));
    paper.put("number", paragraph("jc=center", run(FANG, 32, "示政发〔2026〕8号")));
    paper.put("red-rule", paragraph("line=170 rule=12", ""));
    paper.put("gap-rule", blank(2));
    paper.put(
        "title",
        paragraph("jc=center line=640", run(BIAO, 44, "示例区人民政府关于印发"))
            + paragraph("jc=center line=640", run(BIAO, 44, "会议材料管理若干规定的通知")));
    paper.put("gap-title", blank(1));
    paper.put("addressee", paragraph("jc=left", run(FANG, 32, "各镇人民政府，区政府各部门：")));
    paper.put("opening", body(LONG));
    paper.put("level-1", paragraph("first=630", run(HEI, 32, "一、总体要求")));
    paper.put("text-1", body(LONG));
    paper.put("level-2", paragraph("first=630", run(KAI, 32, "（一）工作原则")));
    paper.put("text-2", body(LONG));
    paper.put("level-3", body("1.统一领导，分级负责，各单位主要负责人对本单位的会议材料管理工作负总责。"));
    paper.put("level-4", body("（1）每月统计一次，每季度通报一次，年底汇总后报区政府办公室。"));
    paper.put("level-1b", paragraph("first=630", run(HEI, 32, "二、有关事项")));
    paper.put("text-3", body(LONG + LONG) + body(LONG));
    paper.put("gap-note", blank(1));
    paper.put(
        "note", paragraph("first=%d".formatted(2 * CHARACTER), run(FANG, 32, "附件：1.会议材料管理办法")));
    paper.put(
        "note-2", paragraph("first=%d".formatted(5 * CHARACTER), run(FANG, 32, "2.会议材料登记表式样")));
    paper.put("gap-signature", blank(1));
    paper.put(
        "signature",
        paragraph("jc=right right=%d".formatted(2 * CHARACTER), run(FANG, 32, "示例区人民政府办公室")));
    paper.put(
        "date", paragraph("jc=left left=%d".formatted(18 * CHARACTER), run(FANG, 32, "2026年9月8日")));
    paper.put("remark", paragraph("first=630", run(FANG, 32, "（联系人：甲某某）")));
    attachment(paper, "1", "会议材料管理办法");
    attachment(paper, "2", "会议材料登记表式样");
    colophonOf(paper);
    return paper;
  }

  private static void attachment(SamplePaper paper, String number, String title) {
    paper.put("label-" + number, paragraph("jc=left break", run(HEI, 32, "附件" + number)));
    paper.put("gap-label-" + number, blank(1));
    paper.put("attachment-" + number, paragraph("jc=center line=640", run(BIAO, 44, title)));
    paper.put("gap-attachment-" + number, blank(1));
    paper.put("attached-" + number, body(LONG) + body(LONG));
  }

  private static void colophonOf(SamplePaper paper) {
    paper.put(
        "colophon",
        colophon(
            paragraph(
                "left=1120 hanging=840 right=280",
                run(FANG, 28, "抄送：区委各部门，区人大常委会办公室，区政协办公室，区法院，区检察院，区人民武装部，各人民团体。")),
            paragraph(
                "jc=left left=280 right=280 tab=" + (WIDTH - 280),
                run(FANG, 28, "示例区人民政府办公室") + tab() + run(FANG, 28, "2026年9月8日印发"))));
    paper.put("end", paragraph("line=20", ""));
  }

  public static SamplePaper minutes() {
    var paper = new SamplePaper();
    paper.put(
        "mark",
        paragraph(
            "jc=center line=720 before=" + (1984 - 182),
            run(BIAO, 50, "FF0000", "示例区人民政府区长办公会议纪要")));
    paper.put("gap-mark", blank(2));
    paper.put("number", paragraph("jc=center", run(FANG, 32, "〔2026〕8号")));
    paper.put("gap-number", blank(1));
    paper.put(
        "organ",
        paragraph(
            "jc=left left=315 tab=" + (WIDTH - 315),
            run(FANG, 32, "示例区人民政府办公室") + tab() + run(FANG, 32, "2026年9月8日")));
    paper.put("red-rule", paragraph("line=170 rule=12", ""));
    paper.put("gap-rule", blank(1));
    paper.put("opening", body("2026年9月7日上午，区长甲某某主持召开区长办公会议，研究会议材料管理等事项。现将议定事项纪要如下："));
    paper.put("level-1", paragraph("first=630", run(HEI, 32, "一、关于会议材料管理的汇报")));
    paper.put("text-1", body("会议听取了区政府办公室关于会议材料管理的汇报。会议议定，" + LONG));
    paper.put(
        "level-2",
        paragraph("first=630", run(KAI, 32, "（一）会议材料由区政府办公室统一收取。") + run(FANG, 32, LONG)));
    paper.put("gap-people", blank(1));
    paper.put("present", people("出席", "区政府甲某某、乙某某、丙某某、丁某某，区政府办公室戊某某、己某某"));
    paper.put("leave", people("请假", "庚某某"));
    paper.put("observers", people("列席", "区发展和改革局辛某某，区财政局壬某某，区审计局癸某某"));
    colophonOf(paper);
    return paper;
  }

  private static String people(String label, String names) {
    return paragraph(
        "left=%d hanging=%d".formatted(5 * CHARACTER, 3 * CHARACTER),
        run(HEI, 32, label) + run(FANG, 32, "：" + names));
  }

  /// Mark and rules are wider than the text or outside it, so they stand in frames placed on the
  /// page.
  public static SamplePaper letter() {
    var paper = new SamplePaper();
    paper.put("title-page", "<w:titlePg/>");
    paper.put("rule-2", framed(15550, "line=60 rule=24 style=thinThickSmallGap", ""));
    paper.put("mark", framed(1545, "jc=center line=900", run(BIAO, 60, "FF0000", "示例区人民政府办公室")));
    paper.put("rule-1", framed(2480, "line=60 rule=24 style=thickThinSmallGap", ""));
    paper.put("number", paragraph("jc=right before=580", run(FANG, 32, "示政办函〔2026〕12号")));
    paper.put("gap-title", blank(2));
    paper.put("title", paragraph("jc=center line=640", run(BIAO, 44, "关于商请提供会议材料样式的函")));
    paper.put("gap-addressee", blank(1));
    paper.put("addressee", paragraph("jc=left", run(FANG, 32, "示范区人民政府办公室：")));
    paper.put("opening", body(LONG));
    paper.put("text", (body(LONG) + body(LONG)).repeat(2));
    paper.put("closing", body("专此函商，请予支持。"));
    paper.put("gap-signature", blank(1));
    paper.put(
        "signature",
        paragraph("jc=right right=%d".formatted(2 * CHARACTER), run(FANG, 32, "示例区人民政府办公室")));
    paper.put(
        "date", paragraph("jc=left left=%d".formatted(18 * CHARACTER), run(FANG, 32, "2026年9月8日")));
    paper.put(
        "copies",
        paragraph("left=1120 hanging=840 right=280 before=1000", run(FANG, 28, "抄送：区财政局，区审计局。")));
    return paper;
  }

  private static String framed(int y, String look, String runs) {
    return paragraph(look, runs)
        .replace(
            "<w:widowControl",
            "<w:framePr w:w=\"9638\" w:hSpace=\"0\" w:wrap=\"around\" w:vAnchor=\"page\" w:hAnchor=\"page\" w:xAlign=\"center\" w:y=\"%d\"/><w:widowControl"
                .formatted(y));
  }
}
