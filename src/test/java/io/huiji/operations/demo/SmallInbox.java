package io.huiji.operations.demo;

import static io.huiji.document.Typesetter.docx;

import java.nio.file.Path;
import java.util.List;

/// A small inbox for tests: two submissions that pass, one as a folder and one as a zip, and one
/// that is returned.
public final class SmallInbox {

  public static final String FIRST = "关于加强行政规范性文件管理的汇报";
  public static final String SECOND = "关于年度财政预算执行情况的汇报";
  public static final String RETURNED = "关于规范住宅小区停车管理的汇报";

  public static final List<String> ACCEPTED = List.of(FIRST, SECOND);

  private static final String MARK = "会后收回";

  private SmallInbox() {}

  public static void fill(Path folder, String meeting) {
    var inbox = new Inbox(folder);
    inbox.folder(first(meeting));
    inbox.zip(second(meeting));
    inbox.folder(returned(meeting));
  }

  /// One more that passes.
  public static String add(Path folder, String meeting, int number) {
    var title = "关于第" + number + "项工作的汇报";
    var prose = new Prose(Matter.named("water"), "城北镇");
    new Inbox(folder)
        .folder(
            Submission.of("追加-" + number, meeting, "城北镇", title, "五（二）")
                .paper("情况说明.docx", "情况说明", MARK, docx(prose.statement(MARK, title)))
                .paper("方案.docx", "审议文本", MARK, docx(prose.plan(MARK, title))));
    return title;
  }

  /// What was returned, with the mark where it must stand.
  public static void mended(Path folder, String meeting) {
    new Inbox(folder).folder(unmarked("丁-区住建局-改", meeting, MARK));
  }

  private static Submission first(String meeting) {
    var prose = new Prose(Matter.named("rulemaking"), "区司法局");
    return Submission.of("甲-区司法局", meeting, "区司法局", FIRST, "五（二）")
        .paper("情况说明.docx", "情况说明", MARK, docx(prose.statement(MARK, FIRST)))
        .paper("管理办法.docx", "审议文本", MARK, docx(prose.plan(MARK, "行政规范性文件管理办法")));
  }

  private static Submission second(String meeting) {
    var prose = new Prose(Matter.named("progress"), "区财政局");
    return Submission.of("乙-区财政局", meeting, "区财政局", SECOND, "五（二）")
        .with("type", "progress")
        .paper("情况汇报.docx", "情况汇报", MARK, docx(prose.progress(MARK, SECOND)));
  }

  private static Submission returned(String meeting) {
    return unmarked("丙-区住建局", meeting, "");
  }

  private static Submission unmarked(String folder, String meeting, String mark) {
    var prose = new Prose(Matter.named("renewal"), "区住房和城乡建设局");
    return Submission.of(folder, meeting, "区住房和城乡建设局", RETURNED, "五（二）")
        .paper("情况说明.docx", "情况说明", MARK, docx(prose.statement(mark, RETURNED)))
        .paper("方案.docx", "审议文本", MARK, docx(prose.plan(MARK, "停车管理方案")));
  }
}
