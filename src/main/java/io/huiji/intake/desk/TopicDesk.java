package io.huiji.intake.desk;

import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.calendar.Written;
import io.huiji.intake.table.FactTable;
import io.huiji.intake.table.FactTable.Fact;
import io.huiji.intake.table.SubmissionRow;
import io.huiji.intake.table.SubmissionTable;
import io.huiji.meeting.Topic;
import io.huiji.meeting.TopicState;
import io.huiji.meeting.Topics;
import io.huiji.rules.Finding;
import java.util.List;
import org.springframework.stereotype.Component;

/// Finds the submission that an act means, and writes down what the act adds to it.
@Component
class TopicDesk {
  private final Topics topics;
  private final SubmissionTable submissions;
  private final FactTable facts;
  private final Rejudging rejudging;

  TopicDesk(Topics topics, SubmissionTable submissions, FactTable facts, Rejudging rejudging) {
    this.topics = topics;
    this.submissions = submissions;
    this.facts = facts;
    this.rejudging = rejudging;
  }

  /// The topic's submission in force; refused where there is none or the topic is decided.
  SubmissionRow submission(Act act) {
    var title = act.fields().text("topic");
    var found = topics.titled(title, act.fields().optionalDate("meeting"));
    if (found.size() != 1) {
      throw ActRefused.because(found.isEmpty() ? unknown(title) : ambiguous(title, found));
    }
    var topic = found.getFirst();
    if (topic.state() == TopicState.DECIDED || topic.state() == TopicState.WITHDRAWN) {
      throw ActRefused.because(
          DeskCode.TOPIC
              .reject()
              .where(title)
              .observed(topic.state() == TopicState.DECIDED ? "议题已经决定" : "议题已经撤回")
              .allowed("尚未决定的议题")
              .fix("需要再议的，请重新报送"));
    }
    return submissions.inForce(topic.id()).orElseThrow(() -> ActRefused.because(unknown(title)));
  }

  /// Adds it and judges anew.
  void add(Act act, SubmissionRow row, List<Fact> added) {
    var topic = row.topic().orElseThrow();
    added.forEach(fact -> facts.add(topic, row.id(), fact, act.actor().name(), act.at()));
    rejudging.of(topic);
  }

  private static Finding unknown(String title) {
    return DeskCode.TOPIC
        .reject()
        .where(title)
        .observed("没有这个题目的议题")
        .allowed("已报送的议题，题目一字不差")
        .fix("请核对题目；写了 meeting 的，核对会议日期");
  }

  private static Finding ambiguous(String title, List<Topic> found) {
    var days = String.join("、", found.stream().map(topic -> Written.day(topic.meeting())).toList());
    return DeskCode.TOPIC
        .reject()
        .where(title)
        .observed("这个题目的议题有" + found.size() + "个：" + days)
        .allowed("所指的议题只有一个")
        .fix("请加上 meeting 写明是哪一次会议的");
  }
}
