package io.huiji.intake;

import static io.huiji.rules.RuleEntry.listed;
import static io.huiji.rules.Severity.HOLD;
import static io.huiji.rules.Severity.REJECT;
import static io.huiji.rules.Severity.WARN;

import io.huiji.document.Fault;
import io.huiji.rules.RuleCode;
import io.huiji.rules.RuleEntry;

/// Every code that judging a submission may give, with the item of the rules text and the
/// severities it can have. {@code docs/rules.md} explains each; a test holds both together. Codes
/// are never given a second meaning.
public enum Code implements RuleCode {
  MAJOR_DECISION_FIELD(listed("R2.1-FIELD", "二", "阅办卡“重大行政决策”写得读不懂", REJECT)),
  MAJOR_DECISION(listed("R2.1-MAJOR", "二", "重大行政决策可以讨论，决定还须常务会议或全体会议", WARN)),
  MAJOR_FIELD(listed("R3.4-FIELD", "三", "阅办卡“重大”写得读不懂", REJECT)),
  UNKNOWN_OBSERVER(listed("R3.6", "三", "列席单位不在单位名录中", REJECT)),
  SOURCE(listed("R4.1", "四", "议题来源不是 office、mayor、vice、director", REJECT)),
  SOURCE_CLAIMED(listed("R4.1-CLAIM", "四", "阅办卡写明由区长、副区长或主任提出，本人没有在系统中确认", WARN)),
  CATEGORY(listed("R5.1", "五", "没有议题类别，或不认识", REJECT).by("categories")),
  CATEGORY_BY_MAYOR(listed("R5.1-MAYOR", "五", "报送单位自行填五（五）", REJECT).by("categories")),
  SUBTYPE(listed("R5.1-SUBTYPE", "五", "五（四）没有细类，或细类不在常用名称之列", WARN).by("categories")),
  TYPE(listed("R5.1-TYPE", "五", "议题类型不认识（REJECT）；进展汇报填了其他类别（WARN）", REJECT, WARN).by("categories")),
  GROUNDWORK(listed("R7.1", "七", "四项前期工作缺一项、没有写理由或写得读不懂", REJECT).by("groundwork")),
  GROUNDWORK_EVIDENCE(listed("R7.1-EVIDENCE", "七", "前期工作写为已做，没有附材料", WARN).by("groundwork")),
  GROUNDWORK_UNKNOWN(listed("R7.1-UNKNOWN", "七", "前期工作中有规则没有的一项", WARN).by("groundwork")),
  LEGAL_OPINION(listed("R7.2", "七", "需合法性审查而没有审查意见", REJECT)),
  LEGAL_OPINION_AGAINST(listed("R7.2-AGAINST", "七", "合法性审查意见为不合法", HOLD)),
  LEGAL_OPINION_STALE(listed("R7.2-STALE", "七", "审查以后审议文本又改了", HOLD)),
  LEGAL_OPINION_DATE(listed("R7.2-DATE", "七", "审查意见的落款晚于报送", WARN)),
  LEGAL_FIELD(listed("R7.2-FIELD", "七", "阅办卡“需合法性审查”写得读不懂", REJECT)),
  FISCAL_OPINION(listed("R7.3", "七", "涉及财政资金，缺财政意见或审计意见", HOLD)),
  FISCAL_OPINION_STALE(listed("R7.3-STALE", "七", "财政、审计意见以后审议文本又改了", HOLD)),
  FISCAL_OPINION_AGAINST(listed("R7.3-AGAINST", "七", "财政、审计意见为不同意", WARN)),
  FISCAL_WORDS(
      listed("R7.3-WORDS", "七", "未填涉及财政资金，材料中有财政用语或金额", WARN)
          .by("fiscal.words", "fiscal.amount-units")),
  FISCAL_FIELD(listed("R7.3-FIELD", "七", "阅办卡“涉及财政资金”写得读不懂", REJECT)),
  OBJECTION(listed("R7.4", "七", "不同意见尚未协调，区长也没有同意上会", HOLD)),
  OBJECTION_FIELD(listed("R7.4-FIELD", "七", "不同意见写得读不懂", REJECT)),
  CONSULTATION(listed("R8.1", "八", "会商单位没有答复或不一致", HOLD)),
  CONSULTATION_STALE(listed("R8.1-STALE", "八", "会商单位答复以后审议文本又改了", HOLD)),
  CONSULTED_UNIT(listed("R8.1-UNIT", "八", "会商单位不在单位名录中", REJECT)),
  CONSULTATION_FIELD(listed("R8.1-FIELD", "八", "会商情况写得读不懂", REJECT)),
  URGENCY(listed("R9.1", "九", "缓急程度不认识", WARN)),
  KIND_MISSING(listed("R10.1", "十", "审议议题缺情况说明或审议文本", REJECT)),
  KIND_UNKNOWN(listed("R10.1-KIND", "十", "材料种类没有写或不认识", WARN)),
  NOT_LISTED(listed("R10.1-UNLISTED", "十", "报来的文件没有列入阅办卡", WARN)),
  TWICE(listed("R10.1-TWICE", "十", "阅办卡把一份文件列了两次", WARN)),
  MATERIAL_FIELD(listed("R10.1-FIELD", "十", "材料清单写得读不懂", REJECT)),
  ENCRYPTED(listed("R10.1-ENCRYPTED", "十", "文件加密", REJECT, WARN)),
  MACROS(listed("R10.1-MACROS", "十", "文件带宏", REJECT, WARN)),
  BOMB(listed("R10.1-BOMB", "十", "文件解开后大得不正常，或超过大小限度", REJECT, WARN)),
  EXTERNAL(listed("R10.1-EXTERNAL", "十", "文件引用外部内容", REJECT, WARN)),
  DUPLICATE_ENTRY(listed("R10.1-DUPLICATE-ENTRY", "十", "文件内部有重名部分", REJECT, WARN)),
  WRONG_EXTENSION(listed("R10.1-WRONG-EXTENSION", "十", "扩展名与内容不符", REJECT, WARN)),
  EMPTY(listed("R10.1-EMPTY", "十", "空文件", REJECT, WARN)),
  DAMAGED(listed("R10.1-DAMAGED", "十", "文件损坏", REJECT, WARN)),
  NO_TEXT(listed("R10.1-NO-TEXT", "十", "没有文字的扫描件", REJECT, WARN)),
  UNSUPPORTED(listed("R10.1-UNSUPPORTED", "十", "不能报送的文件类型", REJECT, WARN)),
  TIMEOUT(listed("R10.1-TIMEOUT", "十", "读取超过时限", REJECT, WARN)),
  CRASHED(listed("R10.1-CRASHED", "十", "读取程序在文件上失败", REJECT, WARN)),
  FILE_MISSING(listed("R10.1-MISSING", "十", "阅办卡列出的文件没有报来", REJECT)),
  STATEMENT_TOPIC(
      listed("R10.2", "十（一）", "情况说明缺某一方面（WARN）；六个方面全缺（REJECT）", REJECT, WARN)
          .by("statement-topics")),
  LENGTH(
      listed("R10.3-LEN", "十（四）", "情况说明超过字数（REJECT）；情况汇报超过字数（WARN）", REJECT, WARN)
          .by("length.limit", "length.unit", "length.binds", "length.count-title")),
  LENGTH_BORDERLINE(
      listed("R10.3-BORDERLINE", "十（四）", "两种字数算法分在限度两边", WARN)
          .by("length.limit", "length.unit", "length.binds", "length.count-title")),
  LENGTH_UNKNOWN(
      listed("R10.3-UNKNOWN", "十（四）", "规则按页数限长，文件看不出页数", HOLD)
          .by("length.limit", "length.unit", "length.binds", "length.count-title")),
  HIDDEN_TEXT(listed("R10.3-HIDDEN", "十（四）", "有隐藏文字", WARN).by("length.hidden-characters")),
  PICTURES(listed("R10.3-IMAGES", "十（四）", "图片很多", WARN).by("length.images")),
  MARK_MISSING(
      listed("R10.4-MISSING", "十（四）", "没有保管要求（REJECT）；涉密材料只有密级（WARN）", REJECT, WARN)
          .by("custody.marks")),
  MARK_PLACE(
      listed("R10.4-PLACE", "十（四）", "保管要求不在首页左上角，或只在文件名中", REJECT)
          .by("custody.marks", "custody.lines")),
  MARK_UNKNOWN(
      listed("R10.4-UNKNOWN", "十（四）", "保管要求的写法不常用", WARN).by("custody.marks", "custody.hints")),
  MARK_DIFFERS(listed("R10.4-DIFFERS", "十（四）", "阅办卡与页面上的保管要求不同", REJECT).by("custody.marks")),
  SECRECY_UNDECLARED(listed("R10.5-UNDECLARED", "十（四）", "标有密级而未申报", REJECT)),
  SECRECY_UNMARKED(listed("R10.5-UNMARKED", "十（四）", "申报涉密而未标密级", REJECT)),
  SECRECY_LEVEL(listed("R10.5-LEVEL", "十（四）", "申报与标注的密级不同", REJECT)),
  SECRECY_TERM(listed("R10.5-TERM", "十（四）", "保密期限超过最长期限", REJECT).by("secrecy.longest-terms")),
  SECRECY_PLACE(listed("R10.5-PLACE", "十（四）", "密级不在首页左上角", REJECT).by("custody.lines")),
  SECRECY_PAPER(
      listed("R10.5-PAPER", "十（四）", "涉密材料不得存入本系统，改报纸质件（HOLD）；办公室已登记收到纸质件（WARN）", HOLD, WARN)
          .by("secrecy.max-stored-level")),
  PROGRESS_REPORT(listed("R10.6", "十", "进展汇报议题缺情况汇报", REJECT)),
  PROGRESS_EXTRA(listed("R10.6-EXTRA", "十", "进展汇报议题附了不必报的材料", WARN)),
  INCOMPLETE(listed("R11.1", "十一", "阅办卡、材料、列席名单缺一样，或列出的文件到期没有报来", REJECT)),
  CARD_UNREADABLE(listed("R11.1-CARD", "十一", "阅办卡读不出来", REJECT)),
  CARD_FIELD(listed("R11.1-FIELD", "十一", "会议日期、单位、题目缺失或写错（REJECT）；有不认识的项目（WARN）", REJECT, WARN)),
  CARD_UNIT(listed("R11.1-UNIT", "十一", "报送单位不在单位名录中", REJECT)),
  NO_OBSERVERS(listed("R11.1-OBSERVERS", "十一", "列席单位名单为空", WARN)),
  LATE(listed("R11.2", "十一", "最后一件在期限以后收到，区长没有同意", HOLD).by("deadline.days", "deadline.kind")),
  NO_CALENDAR(
      listed("R11.2-CALENDAR", "十一", "放假安排没有导入，算不出报送期限", HOLD)
          .by("deadline.days", "deadline.kind")),
  PRESENTER(
      listed("R13.1", "十三", "汇报人不是主要负责同志；委托分管负责同志而缺原因或请假单", REJECT)
          .by("presenter.principal", "presenter.in-charge")),
  RETURNS(listed("R15.1", "十五", "暂不作出决定或不通过的议题再次报送，没有针对原因补充材料", WARN)),
  RETURNS_UNNAMED(listed("R15.1-LINK", "十五", "题目与暂不作出决定或不通过的议题相近，没有写明是否再次报送", WARN));

  @SuppressWarnings("ImmutableEnumChecker") // an entry copies its lists
  private final RuleEntry entry;

  Code(RuleEntry entry) {
    this.entry = entry;
  }

  @Override
  public RuleEntry entry() {
    return entry;
  }

  /// The code of a file that is broken, hostile or of the wrong type.
  public static Code of(Fault.Code fault) {
    return switch (fault) {
      case ENCRYPTED -> ENCRYPTED;
      case MACROS -> MACROS;
      case BOMB -> BOMB;
      case EXTERNAL -> EXTERNAL;
      case DUPLICATE_ENTRY -> DUPLICATE_ENTRY;
      case WRONG_EXTENSION -> WRONG_EXTENSION;
      case EMPTY -> EMPTY;
      case DAMAGED -> DAMAGED;
      case NO_TEXT -> NO_TEXT;
      case UNSUPPORTED -> UNSUPPORTED;
      case TIMEOUT -> TIMEOUT;
      case CRASHED -> CRASHED;
      case MISSING -> FILE_MISSING;
    };
  }
}
