package io.huiji.meeting.rule;

import java.util.Optional;

/// The steps by which a topic comes before the meeting (R6.1), in their order.
public enum Step {
  OFFICE("office", "区政府办公室提出上会建议"),
  DIRECTOR("director", "区政府办公室主任审核"),
  VICE("vice", "分管副区长审核"),
  MAYOR("mayor", "区长确定");

  private final String word;
  private final String chinese;

  Step(String word, String chinese) {
    this.word = word;
    this.chinese = chinese;
  }

  public String word() {
    return word;
  }

  public String chinese() {
    return chinese;
  }

  public static Optional<Step> named(String word) {
    for (var step : values()) {
      if (step.word.equals(word.strip())) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }
}
