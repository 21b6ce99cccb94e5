package io.huiji.intake.rule;

import io.huiji.document.Fault;
import io.huiji.document.Reading;
import io.huiji.intake.Code;
import io.huiji.rules.Finding;
import io.huiji.rules.Rule;
import java.util.List;
import java.util.stream.Stream;

/// R10.1: every paper is a whole, harmless file of its type, of a known kind, and listed on the
/// card.
final class PapersAreSound implements Rule<JudgedSubmission> {
  /// A filled-in form beside a submission.yaml says the same once more.
  private static final String CARD = "会议阅办卡";

  @Override
  public Stream<Finding> check(JudgedSubmission submission) {
    return submission.papers().stream()
        .flatMap(paper -> Stream.concat(faults(paper), listing(paper, submission)));
  }

  static Stream<Finding> faults(JudgedPaper paper) {
    return faultsOf(paper).stream().map(fault -> finding(fault, paper));
  }

  private static List<Fault> faultsOf(JudgedPaper paper) {
    return switch (paper.content()) {
      case PaperContent.Read(var reading) -> reading.faults();
      case PaperContent.Unreadable(_, var faults) -> faults;
      case PaperContent.Classified _, PaperContent.Absent _ -> List.of();
    };
  }

  /// What the card does not list as a paper cannot return the papers that it lists; a scan of a
  /// signed slip is proof enough.
  private static Finding finding(Fault fault, JudgedPaper paper) {
    var code = Code.of(fault.code());
    var tolerated = !paper.named() || (paper.declared().isEmpty() && slip(fault));
    return (tolerated ? code.warn() : code.reject())
        .file(paper.name())
        .observed(observed(fault))
        .allowed("完整、可以打开、不加密、不带宏，扩展名与内容一致，有文字内容")
        .fix(fix(fault.code()));
  }

  private static boolean slip(Fault fault) {
    return fault.code() == Fault.Code.NO_TEXT || fault.code() == Fault.Code.UNSUPPORTED;
  }

  private static String observed(Fault fault) {
    var what =
        switch (fault.code()) {
          case ENCRYPTED -> "文件加了密码，无法打开";
          case MACROS -> "文件带有宏或其他程序";
          case BOMB -> "文件解开后大得不正常，没有继续读取";
          case EXTERNAL -> "文件引用了外部内容，没有取用";
          case DUPLICATE_ENTRY -> "文件内部有重名的部分，不同软件会读出不同内容";
          case WRONG_EXTENSION -> "扩展名与文件内容不一致";
          case EMPTY -> "文件是空的";
          case DAMAGED -> "文件损坏或不完整";
          case NO_TEXT -> "文件没有文字，只有图片（扫描件）";
          case UNSUPPORTED -> "不是可以报送的文件类型";
          case TIMEOUT -> "读取时间超过限度";
          case CRASHED -> "读取程序在这份文件上失败";
          case MISSING -> "没有这份文件";
        };
    var detail = fault.detail().replaceFirst("[。；]$", "");
    return detail.isBlank() || detail.startsWith(what)
        ? what + detail.substring(Math.min(what.length(), detail.length()))
        : what + "（" + detail + "）";
  }

  private static String fix(Fault.Code code) {
    return switch (code) {
      case ENCRYPTED -> "请去掉打开密码后重新报送";
      case MACROS -> "请另存为不带宏的文档（docx）后重新报送";
      case BOMB -> "请压缩图片、删去无关内容，另存后重新报送";
      case EXTERNAL -> "请断开外部链接（图片改为嵌入、模板改为默认）后重新报送";
      case DUPLICATE_ENTRY -> "请用文字处理软件打开后另存一份，再重新报送";
      case WRONG_EXTENSION -> "请用原软件打开，另存为正确的格式后重新报送";
      case EMPTY -> "请核对是否选错了文件，重新报送";
      case DAMAGED -> "请核对文件能否打开，重新导出后报送";
      case NO_TEXT -> "请报送可以选取文字的电子原件，不要报送扫描件";
      case UNSUPPORTED -> "请改为 docx、doc、wps、pdf、xlsx、pptx、ofd 或 txt 后重新报送";
      case TIMEOUT, CRASHED -> "请用文字处理软件打开后另存为 docx，再重新报送";
      case MISSING -> "请补上这份文件";
    };
  }

  private static Stream<Finding> listing(JudgedPaper paper, JudgedSubmission submission) {
    if (!paper.named()) {
      return submission.card().isEmpty() || paper.name().contains(CARD)
          ? Stream.empty()
          : Stream.of(unlisted(paper));
    }
    return paper
        .declared()
        .filter(material -> material.known().isEmpty())
        .map(
            material ->
                Code.KIND_UNKNOWN
                    .warn()
                    .file(paper.name())
                    .observed(
                        material.kind().isEmpty()
                            ? "没有写明材料种类"
                            : "不认识的材料种类“" + material.kind() + "”")
                    .allowed("情况说明、审议文本、情况汇报、合法性审查意见、财政意见、审计意见、征求意见汇总、依据、参考")
                    .where("阅办卡：materials")
                    .fix("请改写为上述种类之一"))
        .stream();
  }

  private static Finding unlisted(JudgedPaper paper) {
    return Code.NOT_LISTED
        .warn()
        .file(paper.name())
        .observed("报来的文件没有列入阅办卡，未予采用")
        .allowed("材料逐份列入阅办卡")
        .where("阅办卡：materials")
        .fix("需要上会的，请列入阅办卡后重新报送；不需要的，可以不管");
  }

  /// Whether the text of a paper may be judged.
  static boolean judgeable(Reading reading) {
    return reading.readable() && !reading.text().isBlank();
  }
}
