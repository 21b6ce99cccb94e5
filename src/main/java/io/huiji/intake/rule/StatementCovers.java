package io.huiji.intake.rule;

import io.huiji.document.Reading;
import io.huiji.intake.Code;
import io.huiji.kernel.MaterialKind;
import io.huiji.profile.RuleProfile;
import io.huiji.profile.RuleProfile.StatementTopic;
import io.huiji.rules.Finding;
import io.huiji.rules.Rule;
import java.util.List;
import java.util.stream.Stream;

/// R10.2: the statement covers the things that it must. A topic counts as covered when one of its
/// words stands in a heading or at the beginning of a paragraph.
final class StatementCovers implements Rule<JudgedSubmission> {
  private static final int LEAD = 30;
  private static final int WORD_OF_ITS_OWN = 4;

  @Override
  public Stream<Finding> check(JudgedSubmission submission) {
    return submission.of(MaterialKind.STATEMENT).stream()
        .flatMap(
            paper ->
                paper.reading().filter(PapersAreSound::judgeable).stream()
                    .flatMap(reading -> check(paper, reading, submission.profile())));
  }

  static Stream<Finding> check(JudgedPaper paper, Reading reading, RuleProfile profile) {
    var topics = profile.statementTopics();
    var leads = reading.text().lines().map(StatementCovers::lead).toList();
    var missing = topics.stream().filter(topic -> !covered(topic, leads)).toList();
    var none =
        missing.size() == topics.size()
            && topics.stream().noneMatch(topic -> mentioned(topic, reading.text()));
    var names = String.join("、", topics.stream().map(StatementTopic::name).toList());
    return none
        ? Stream.of(
            Code.STATEMENT_TOPIC
                .reject()
                .file(paper.name())
                .observed("应写的" + topics.size() + "个方面一个也没有找到")
                .allowed(names)
                .where("全文")
                .fix("请按上述方面分段写明情况，用小标题标出"))
        : missing.stream()
            .map(
                topic ->
                    Code.STATEMENT_TOPIC
                        .warn()
                        .file(paper.name())
                        .observed("没有找到“" + topic.name() + "”")
                        .allowed(names)
                        .where("全文")
                        .fix("请补写“" + topic.name() + "”；已经写了的，请用小标题标出"));
  }

  private static boolean covered(StatementTopic topic, List<String> leads) {
    return topic.words().stream().anyMatch(word -> leads.stream().anyMatch(l -> l.contains(word)));
  }

  private static boolean mentioned(StatementTopic topic, String text) {
    return topic.words().stream()
        .filter(word -> word.length() >= WORD_OF_ITS_OWN)
        .anyMatch(text::contains);
  }

  private static String lead(String paragraph) {
    var text = paragraph.replaceAll("[\\s\\u3000]+", "");
    return text.length() <= LEAD ? text : text.substring(0, LEAD);
  }
}
