package io.huiji.meeting;

import io.huiji.kernel.TopicId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the one who may decide decided of a topic (R14.3, R15.1).
///
/// @param text of 其他决定; empty else
/// @param revise what 原则通过 leaves to be revised; {@code 无} for explicitly nothing
/// @param reason for 不通过 and 暂不作出决定
/// @param author user name of who decided
public record Decision(
    TopicId topic,
    int agendaNumber,
    String title,
    Kind kind,
    String text,
    String revise,
    String reason,
    String author,
    List<Item> items) {

  public Decision {
    items = List.copyOf(items);
  }

  public enum Kind {
    PASSED("通过"),
    PASSED_IN_PRINCIPLE("原则通过"),
    REJECTED("不通过"),
    DEFERRED("暂不作出决定"),
    OTHER("其他决定");

    private final String chinese;

    Kind(String chinese) {
      this.chinese = chinese;
    }

    public String chinese() {
      return chinese;
    }

    public boolean passed() {
      return this == PASSED || this == PASSED_IN_PRINCIPLE;
    }

    /// Reads 通过, 原则通过, 不通过 or 不予通过, 暂不作出决定, 其他 or 其他决定.
    public static Optional<Kind> named(String chinese) {
      return switch (chinese.strip()) {
        case "通过" -> Optional.of(PASSED);
        case "原则通过" -> Optional.of(PASSED_IN_PRINCIPLE);
        case "不通过", "不予通过" -> Optional.of(REJECTED);
        case "暂不作出决定" -> Optional.of(DEFERRED);
        case "其他", "其他决定" -> Optional.of(OTHER);
        default -> Optional.empty();
      };
    }
  }

  /// An agreed matter (议定事项) to be carried out.
  ///
  /// @param lead unit code; {@code with} the units that help
  public record Item(String text, String lead, List<String> with, Optional<LocalDate> due) {

    public Item {
      with = List.copyOf(with);
    }
  }
}
