package io.huiji.operations.demo;

import static io.huiji.document.Typesetter.docx;
import static io.huiji.document.Typesetter.encrypted;
import static io.huiji.document.Typesetter.ofd;
import static io.huiji.document.Typesetter.pptx;
import static io.huiji.document.Typesetter.text;
import static io.huiji.document.Typesetter.xlsx;

import io.huiji.document.Conversion;
import io.huiji.document.Converter;
import io.huiji.document.Manuscript.Place;
import io.huiji.document.Templates;
import io.huiji.document.Typesetter;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The sample submissions: of every verdict, in every format that units send, as long as real ones.
/// Where no office program is there, what would be .doc, .wps and PDF is docx.
@Component
class Samples {

  static final String MEETING = "2026-12-03";

  static final String ALLOWANCE = "关于调整城乡最低生活保障标准的汇报";
  static final String RENEWAL = "关于实施本批次老旧小区综合改造的汇报";
  static final String SCHOOLS = "关于扩充城区义务教育学位的汇报";
  static final String WATER = "关于提升城北镇农村供水保障能力的汇报";
  static final String INDUSTRY = "关于扶持中小企业技术改造的汇报";
  static final String RULES = "关于加强行政规范性文件管理的汇报";
  static final String COOPERATION = "关于合作开发标准厂房的汇报";
  static final String PROGRESS = "关于年度财政预算执行情况的汇报";

  /// Those that pass the judging, in the order of the agenda.
  static final List<String> AGENDA =
      List.of(ALLOWANCE, RENEWAL, SCHOOLS, WATER, INDUSTRY, RULES, COOPERATION, PROGRESS);

  private static final String RECALLED = "会后收回";
  private static final String INTERNAL = "内部";
  private static final List<String> ASKED = List.of("区发展和改革局", "区财政局", "区审计局", "区司法局", "城北镇");

  private final Templates templates;
  private final Converter converter;

  Samples(Templates templates, Converter converter) {
    this.templates = templates;
    this.converter = converter;
  }

  /// What lies in the inbox before the deadline.
  void fill(Inbox inbox) {
    var old = oldWord();
    inbox.folder(allowance());
    inbox.folder(renewal(old));
    inbox.zip(schools());
    inbox.folder(water(old));
    inbox.folder(industry());
    inbox.form(rules(), templates);
    inbox.folder(cooperation());
    inbox.folder(progress());
    inbox.folder(tooLong());
    inbox.folder(markAtWrongPlace());
    inbox.folder(underPassword());
    inbox.folder(secretUndeclared());
    inbox.folder(withoutOpinions());
    inbox.folder(onPaperOnly());
    inbox.folder(stillArriving());
  }

  /// What comes after the deadline.
  void addLate(Inbox inbox) {
    var prose = new Prose(Matter.named("water"), "城北镇");
    inbox.folder(plain("16-城北镇-集贸市场", "城北镇", "关于改造城北镇集贸市场的汇报", prose));
  }

  private Submission allowance() {
    var prose = new Prose(Matter.named("allowance"), "区民政局");
    return fiscal("01-区民政局-低保标准", "区民政局", ALLOWANCE, prose)
        .with("consulted", List.of(Map.of("unit", "区财政局", "reply", "一致")))
        .paper("情况说明.docx", "情况说明", RECALLED, docx(prose.statement(RECALLED, ALLOWANCE)))
        .paper("实施方案.docx", "审议文本", RECALLED, docx(prose.plan(RECALLED, "城乡最低生活保障标准调整方案")));
  }

  private Submission renewal(List<byte[]> old) {
    var prose = new Prose(Matter.named("renewal"), "区住房和城乡建设局");
    var extension = old.isEmpty() ? "docx" : "doc";
    var statement = prose.statement(RECALLED, RENEWAL);
    return fiscal("02-区住建局-老旧小区", "区住房和城乡建设局", RENEWAL, prose)
        .paper(
            "情况说明." + extension, "情况说明", RECALLED, old.isEmpty() ? docx(statement) : old.getFirst())
        .paper("实施方案.docx", "审议文本", RECALLED, docx(prose.plan(RECALLED, "老旧小区综合改造实施方案")))
        .paper("依据摘录.txt", "依据", INTERNAL, text(prose.basis(INTERNAL, "有关规定摘录")));
  }

  private Submission schools() {
    var prose = new Prose(Matter.named("schools"), "区教育局");
    return fiscal("03-区教育局-学位", "区教育局", SCHOOLS, prose)
        .paper("情况说明.docx", "情况说明", RECALLED, docx(prose.statement(RECALLED, SCHOOLS)))
        .paper("学位扩充方案.docx", "审议文本", RECALLED, docx(prose.plan(RECALLED, "城区义务教育学位扩充方案")));
  }

  private Submission water(List<byte[]> old) {
    var prose = new Prose(Matter.named("water"), "城北镇");
    var extension = old.isEmpty() ? "docx" : "wps";
    var statement = prose.statement(RECALLED, WATER);
    return fiscal("04-城北镇-农村供水", "城北镇", WATER, prose)
        .paper(
            "情况说明." + extension, "情况说明", RECALLED, old.isEmpty() ? docx(statement) : old.getLast())
        .paper("供水方案.docx", "审议文本", RECALLED, docx(prose.plan(RECALLED, "农村供水保障提升方案")));
  }

  private Submission industry() {
    var prose = new Prose(Matter.named("industry"), "区发展和改革局");
    return fiscal("05-区发改局-技术改造", "区发展和改革局", INDUSTRY, prose)
        .with("category", "五（四）")
        .with("subtype", "奖励办法")
        .paper("情况说明.docx", "情况说明", RECALLED, docx(prose.statement(RECALLED, INDUSTRY)))
        .paper("扶持办法.docx", "审议文本", RECALLED, docx(prose.plan(RECALLED, "中小企业技术改造扶持办法")))
        .paper("政策解读.pptx", "参考", INTERNAL, pptx(prose.slides(INTERNAL, "中小企业技术改造扶持政策")));
  }

  private Submission rules() {
    var prose = new Prose(Matter.named("rulemaking"), "区司法局");
    return withLegalOpinion(Submission.of("06-区司法局-规范性文件", MEETING, "区司法局", RULES, "五（四）"), prose)
        .with("subtype", "贯彻实施意见")
        .with("fiscal", false)
        .paper("情况说明.docx", "情况说明", INTERNAL, docx(prose.statement(INTERNAL, RULES)))
        .paper("管理办法.docx", "审议文本", INTERNAL, docx(prose.plan(INTERNAL, "行政规范性文件管理办法")));
  }

  private Submission cooperation() {
    var unit = "区城市建设投资有限公司";
    var prose = new Prose(Matter.named("cooperation"), unit);
    return withLegalOpinion(
            Submission.of("07-区城投公司-标准厂房", MEETING, unit, COOPERATION, "五（四）"), prose)
        .with("subtype", "合作协议")
        .with("fiscal", false)
        .paper("情况说明.docx", "情况说明", RECALLED, docx(prose.statement(RECALLED, COOPERATION)))
        .paper("合作方案.docx", "审议文本", RECALLED, docx(prose.plan(RECALLED, "标准厂房合作开发方案")))
        .paper("依据摘录.ofd", "依据", INTERNAL, ofd(prose.basis(INTERNAL, "有关规定摘录")));
  }

  private static Submission progress() {
    var prose = new Prose(Matter.named("progress"), "区财政局");
    return Submission.of("08-区财政局-预算执行", MEETING, "区财政局", PROGRESS, "五（二）")
        .with("type", "progress")
        .paper("情况汇报.docx", "情况汇报", INTERNAL, docx(prose.progress(INTERNAL, PROGRESS)));
  }

  /// Returned: the statement is longer than it may be.
  private Submission tooLong() {
    var title = "关于城区学校布局调整的汇报";
    var prose = new Prose(Matter.named("schools"), "区教育局");
    return Submission.of("09-区教育局-布局调整", MEETING, "区教育局", title, "五（二）")
        .paper("情况说明.docx", "情况说明", RECALLED, docx(prose.longStatement(RECALLED, title)))
        .paper("布局方案.docx", "审议文本", RECALLED, docx(prose.plan(RECALLED, "学校布局调整方案")));
  }

  /// Returned: one paper bears its mark at the right, the other none.
  private Submission markAtWrongPlace() {
    var title = "关于规范住宅小区停车管理的汇报";
    var prose = new Prose(Matter.named("renewal"), "区住房和城乡建设局");
    return Submission.of("10-区住建局-停车管理", MEETING, "区住房和城乡建设局", title, "五（二）")
        .paper(
            "情况说明.docx",
            "情况说明",
            RECALLED,
            docx(prose.statement(RECALLED, title).marked(RECALLED, Place.TOP_RIGHT)))
        .paper("管理方案.docx", "审议文本", RECALLED, docx(prose.plan("", "住宅小区停车管理方案")));
  }

  /// Returned: nobody can open it.
  private Submission underPassword() {
    var title = "关于开展专项审计的汇报";
    var prose = new Prose(Matter.named("progress"), "区审计局");
    return Submission.of("11-区审计局-专项审计", MEETING, "区审计局", title, "五（二）")
        .paper(
            "情况说明.docx",
            "情况说明",
            INTERNAL,
            encrypted(docx(prose.statement(INTERNAL, title)), "123456"))
        .paper("审计方案.docx", "审议文本", INTERNAL, docx(prose.plan(INTERNAL, "专项审计工作方案")));
  }

  /// Returned: bears a secrecy mark that its card does not declare; nothing of it is kept.
  private Submission secretUndeclared() {
    var title = "关于应急物资储备布局的汇报";
    var prose = new Prose(Matter.named("industry"), "区发展和改革局");
    return Submission.of("12-区发改局-应急物资", MEETING, "区发展和改革局", title, "五（二）")
        .paper("情况说明.docx", "情况说明", RECALLED, docx(prose.statement("秘密★3年", title)))
        .paper("布局方案.docx", "审议文本", RECALLED, docx(prose.plan(RECALLED, "应急物资储备布局方案")));
  }

  /// Held: concerns public money, and neither finance nor audit has given its opinion.
  private Submission withoutOpinions() {
    var title = "关于发放冬季取暖补助的汇报";
    var prose = new Prose(Matter.named("allowance"), "区民政局");
    return Submission.of("13-区民政局-取暖补助", MEETING, "区民政局", title, "五（三）")
        .with("fiscal", true)
        .paper("情况说明.docx", "情况说明", RECALLED, docx(prose.statement(RECALLED, title)))
        .paper("补助方案.docx", "审议文本", RECALLED, docx(prose.plan(RECALLED, "冬季取暖补助发放方案")));
  }

  /// Held: declared and marked alike; the office takes it on paper.
  private Submission onPaperOnly() {
    var title = "关于重点目标防护工作的汇报";
    var prose = new Prose(Matter.named("rulemaking"), "区司法局");
    var mark = "秘密★3年";
    return Submission.of("14-区司法局-重点目标", MEETING, "区司法局", title, "五（二）")
        .paper("情况说明.docx", "情况说明", mark, docx(prose.statement(mark, title)))
        .paper("防护方案.docx", "审议文本", mark, docx(prose.plan(mark, "重点目标防护方案")));
  }

  /// Waiting: a paper that its card names is not there yet.
  private Submission stillArriving() {
    var title = "关于清理拖欠企业账款的汇报";
    var prose = new Prose(Matter.named("progress"), "区财政局");
    return Submission.of("15-区财政局-清欠", MEETING, "区财政局", title, "五（二）")
        .paper("情况说明.docx", "情况说明", RECALLED, docx(prose.statement(RECALLED, title)))
        .paper("清欠方案.docx", "审议文本", RECALLED, new byte[0]);
  }

  private Submission fiscal(String folder, String unit, String title, Prose prose) {
    return withLegalOpinion(Submission.of(folder, MEETING, unit, title, "五（三）"), prose)
        .with("fiscal", true)
        .paper(
            "财政意见.docx",
            "财政意见",
            INTERNAL,
            docx(
                prose.opinion(
                    INTERNAL, "关于" + prose.matter().matter() + "的财政意见", "区财政局", "原则同意送审文本的资金安排")))
        .paper(
            "审计意见.docx",
            "审计意见",
            INTERNAL,
            docx(
                prose.opinion(
                    INTERNAL, "关于" + prose.matter().matter() + "的审计意见", "区审计局", "对送审文本没有不同意见")));
  }

  private Submission withLegalOpinion(Submission submission, Prose prose) {
    var paper =
        pdf(
            "合法性审查意见",
            docx(
                prose.opinion(
                    INTERNAL,
                    "关于" + prose.matter().matter() + "的合法性审查意见",
                    "区司法局",
                    "送审文本符合有关规定，可以提请审议")));
    var survey = "关于" + prose.matter().matter() + "的调研报告";
    return submission
        .with("legal-review", true)
        .with("groundwork", Submission.groundworkDone())
        .paper(paper.name(), "合法性审查意见", INTERNAL, paper.content())
        .paper(
            Submission.SUMMARY,
            "征求意见汇总",
            INTERNAL,
            xlsx(prose.summary(INTERNAL, "征求意见采纳情况", ASKED)))
        .paper(Submission.SURVEY, "参考", INTERNAL, docx(prose.progress(INTERNAL, survey)));
  }

  private static Submission plain(String folder, String unit, String title, Prose prose) {
    return Submission.of(folder, MEETING, unit, title, "五（二）")
        .paper("情况说明.docx", "情况说明", RECALLED, docx(prose.statement(RECALLED, title)))
        .paper("实施方案.docx", "审议文本", RECALLED, docx(prose.plan(RECALLED, "改造方案")));
  }

  private NamedFile pdf(String name, byte[] docx) {
    return switch (converter.toPdf(name + ".docx", docx)) {
      case Conversion.Converted converted -> new NamedFile(name + ".pdf", converted.pdf());
      case Conversion.Unconvertible _ -> new NamedFile(name + ".docx", docx);
    };
  }

  private static List<byte[]> oldWord() {
    var renewal = new Prose(Matter.named("renewal"), "区住房和城乡建设局");
    var water = new Prose(Matter.named("water"), "城北镇");
    return Typesetter.oldWord(
            List.of(
                docx(renewal.statement(RECALLED, RENEWAL)), docx(water.statement(RECALLED, WATER))))
        .orElse(List.of());
  }

  private record NamedFile(String name, byte[] content) {}
}
