package io.huiji.intake.rule;

import io.huiji.intake.Code;
import io.huiji.intake.card.SubmittedCard;
import io.huiji.meeting.Card;
import io.huiji.rules.Finding;
import io.huiji.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// R7.4 and R8.1: every unit consulted has agreed, to the text that is handed in now, and no
/// objection is open unless the mayor has waived it.
final class ViewsAreAgreed implements Rule<JudgedSubmission> {
  private static final Set<String> AGREED = Set.of("一致", "基本一致");

  @Override
  public Stream<Finding> check(JudgedSubmission submission) {
    return submission.card().stream()
        .flatMap(
            card ->
                Stream.concat(consulted(card, submission), objections(card.card(), submission)));
  }

  private static Stream<Finding> consulted(SubmittedCard card, JudgedSubmission submission) {
    var own = submission.units().find(card.unit());
    var findings = new ArrayList<Finding>();
    var unanswered = new ArrayList<String>();
    var lapsed = new ArrayList<String>();
    var asked = 0;
    for (var one : card.card().consulted()) {
      var unit = submission.units().find(one.unit());
      if (unit.isEmpty()) {
        findings.add(unknown(one.unit()));
      } else if (!unit.equals(own)) {
        asked++;
        var given = Optional.ofNullable(submission.facts().replies().get(unit.get().code()));
        var reply = given.map(Facts.GivenReply::reply).orElse(one.reply());
        if (given.filter(answer -> !answer.text().equals(submission.reviewedText())).isPresent()) {
          lapsed.add(unit.get().name() + "（" + reply + "）");
        } else if (!AGREED.contains(reply)) {
          unanswered.add(unit.get().name() + "（" + (reply.isEmpty() ? "未答复" : reply) + "）");
        }
      }
    }
    if (!lapsed.isEmpty()) {
      findings.add(lapsed(lapsed));
    }
    if (!unanswered.isEmpty()) {
      findings.add(notAgreed(unanswered, asked));
    }
    return findings.stream();
  }

  private static Finding unknown(String name) {
    return Code.CONSULTED_UNIT
        .reject()
        .observed(name.isEmpty() ? "会商单位没有写名称" : "会商单位“" + name + "”不在单位名录中")
        .allowed("单位名录中的全称")
        .where("阅办卡：consulted")
        .fix("请改写为单位全称");
  }

  private static Finding notAgreed(List<String> unanswered, int asked) {
    return Code.CONSULTATION
        .hold()
        .observed(
            "会商" + asked + "个单位，其中" + unanswered.size() + "个未取得一致：" + String.join("、", unanswered))
        .allowed("一致或者基本一致")
        .where("阅办卡：consulted")
        .fix("请牵头单位与上述单位继续协商，取得一致或基本一致的答复；答复可由该单位另行提交");
  }

  private static Finding lapsed(List<String> units) {
    return Code.CONSULTATION_STALE
        .hold()
        .observed("答复以后审议文本又作了改动，原来的答复已失效：" + String.join("、", units))
        .allowed("答复针对现在报送的审议文本")
        .where("阅办卡：consulted")
        .fix("请上述单位就改动后的审议文本重新答复（reply-consultation），或者恢复原来的文本");
  }

  private static Stream<Finding> objections(Card card, JudgedSubmission submission) {
    return card.objections().stream()
        .filter(objection -> !objection.settled())
        .filter(objection -> !submission.facts().waived().contains(objection))
        .map(
            objection ->
                Code.OBJECTION
                    .hold()
                    .observed(objection.unit() + "的不同意见尚未协调：" + objection.text())
                    .allowed("意见已经协调，或者区长同意带着不同意见上会")
                    .where("阅办卡：objections")
                    .fix("请继续协调，协调好后在阅办卡中填 settled: true 重新报送；确需上会的，报区长同意"));
  }
}
