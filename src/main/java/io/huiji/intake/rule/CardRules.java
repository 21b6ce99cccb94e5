package io.huiji.intake.rule;

import io.huiji.intake.Code;
import io.huiji.intake.card.CardRead;
import io.huiji.intake.card.SubmittedCard;
import io.huiji.meeting.Card;
import io.huiji.rules.Finding;
import io.huiji.rules.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// Rules that ask nothing but the card's own fields (R2.1, R4.1, R5.1, R9.1).
final class CardRules {
  private static final Set<String> SOURCES = Set.of("office", "mayor", "vice", "director");
  private static final Map<String, String> PROPOSERS =
      Map.of("mayor", "区长", "vice", "副区长", "director", "区政府办公室主任");
  private static final Set<String> URGENCIES = Set.of("平", "急", "特急");

  private CardRules() {}

  /// Asks a rule only where there is a card to judge.
  static Rule<JudgedSubmission> onCard(
      BiFunction<SubmittedCard, JudgedSubmission, Stream<Finding>> rule) {
    return submission -> submission.card().stream().flatMap(card -> rule.apply(card, submission));
  }

  /// What could not be understood of the card, already worded by whoever read it.
  static Stream<Finding> form(JudgedSubmission submission) {
    return switch (submission.cardRead()) {
      case CardRead.Found(_, var card) -> card.card().formFaults().stream();
      case CardRead.Unreadable(_, var why) -> Stream.of(why);
      case CardRead.Missing() -> Stream.empty();
    };
  }

  static Stream<Finding> category(SubmittedCard submitted, JudgedSubmission submission) {
    var card = submitted.card();
    var known = submission.profile().category(card.category());
    var allowed =
        String.join("、", submission.profile().categories().stream().map(c -> c.code()).toList());
    if (known.isEmpty()) {
      return Stream.of(
          Code.CATEGORY
              .reject()
              .observed(
                  card.category().isEmpty() ? "阅办卡没有写议题类别" : "不认识的议题类别“" + card.category() + "”")
              .allowed(allowed)
              .where("阅办卡：category")
              .fix("请在阅办卡“议题类别”中写明属于第五条哪一项，例如“五（三）”"));
    }
    return Stream.of(
            mayorsCategory(card, known.get().setByMayor()), subtype(card, known.get().subtypes()))
        .flatMap(findings -> findings);
  }

  private static Stream<Finding> mayorsCategory(Card card, boolean mayorOnly) {
    return mayorOnly && !card.source().equals("mayor")
        ? Stream.of(
            Code.CATEGORY_BY_MAYOR
                .reject()
                .observed("报送单位自行填写了" + card.category())
                .allowed(card.category() + "只能由区长提出")
                .where("阅办卡：category")
                .fix("请改填五（一）至五（四）中相应的一项；确由区长交办的，议题来源写 mayor（区长）"))
        : Stream.empty();
  }

  private static Stream<Finding> subtype(Card card, List<String> subtypes) {
    if (subtypes.isEmpty() || subtypes.contains(card.subtype())) {
      return Stream.empty();
    }
    return Stream.of(
        Code.SUBTYPE
            .warn()
            .observed(
                card.subtype().isEmpty()
                    ? card.category() + "没有写细类"
                    : "细类“" + card.subtype() + "”不在常用名称之列")
            .allowed(String.join("、", subtypes))
            .where("阅办卡：subtype")
            .fix("请在阅办卡“细类”中写明是哪一种事项"));
  }

  static Stream<Finding> type(SubmittedCard submitted, JudgedSubmission submission) {
    var card = submitted.card();
    if (!card.progress() && !card.type().equals("deliberation")) {
      return Stream.of(
          Code.TYPE
              .reject()
              .observed("不认识的议题类型“" + card.type() + "”")
              .allowed("deliberation（审议）或 progress（进展情况汇报）")
              .where("阅办卡：type")
              .fix("请把议题类型改写为 deliberation 或 progress"));
    }
    var fits =
        submission
            .profile()
            .category(card.category())
            .map(category -> category.progress())
            .orElse(true);
    return card.progress() && !fits
        ? Stream.of(
            Code.TYPE
                .warn()
                .observed(card.category() + "填为进展情况汇报类议题")
                .allowed("进展情况汇报一般属于五（一）、五（二）")
                .where("阅办卡：type")
                .fix("请核对类别和类型；需要会议作出决定的，类型应为 deliberation"))
        : Stream.empty();
  }

  static Stream<Finding> source(SubmittedCard submitted, JudgedSubmission submission) {
    var source = submitted.card().source();
    return SOURCES.contains(source)
        ? claimed(source, submission)
        : Stream.of(
            Code.SOURCE
                .reject()
                .observed("不认识的议题来源“" + source + "”")
                .allowed("office、mayor、vice、director")
                .where("阅办卡：source")
                .fix("请把议题来源改写为 office（区政府办公室）、mayor（区长）、vice（副区长）或 director（办公室主任）"));
  }

  /// The card is the unit's: its word on who proposed is shown as such until he has spoken.
  private static Stream<Finding> claimed(String source, JudgedSubmission submission) {
    return source.equals("office") || submission.facts().sourceConfirmed()
        ? Stream.empty()
        : Stream.of(
            Code.SOURCE_CLAIMED
                .warn()
                .observed("阅办卡写明由" + PROPOSERS.get(source) + "提出，本人尚未确认")
                .allowed("由本人在系统中确认")
                .where("阅办卡：source")
                .fix(
                    source.equals("mayor")
                        ? "请区长确定上会（approve-topic，step: mayor），即为确认"
                        : "请提出人本人办理 confirm-source；不是其提出的，请改写来源后重新报送"));
  }

  static Stream<Finding> urgency(SubmittedCard submitted, JudgedSubmission submission) {
    var urgency = submitted.card().urgency();
    return URGENCIES.contains(urgency)
        ? Stream.empty()
        : Stream.of(
            Code.URGENCY
                .warn()
                .observed("不认识的缓急程度“" + urgency + "”，按“平”处理")
                .allowed("平、急、特急")
                .where("阅办卡：urgency")
                .fix("请把缓急程度改写为平、急或特急"));
  }

  static Stream<Finding> majorDecision(SubmittedCard submitted, JudgedSubmission submission) {
    return submitted.card().majorDecision()
        ? Stream.of(
            Code.MAJOR_DECISION
                .warn()
                .observed("议题是重大行政决策事项")
                .allowed("可以在本会议讨论，决定还须提交政府常务会议或者全体会议")
                .where("阅办卡：major-decision")
                .fix("请同时准备提交政府常务会议或者全体会议的材料"))
        : Stream.empty();
  }
}
