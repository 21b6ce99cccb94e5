package io.huiji.view.today;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.view.minutes.MinutesView;
import io.huiji.view.minutes.MinutesViews;
import io.huiji.view.today.TodayView.Task;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Minutes that wait to be drafted, reviewed or approved, within their five working days (R17.1).
@Component
@Order(3)
class MinutesTasks implements Tasks {

  private final MinutesViews minutes;

  MinutesTasks(MinutesViews minutes) {
    this.minutes = minutes;
  }

  @Override
  public void of(Actor actor, Sheet sheet) {
    minutes.all(actor).stream()
        .filter(line -> line.number().isEmpty())
        .flatMap(line -> minutes.find(line.meeting(), actor).stream())
        .filter(MinutesView::house)
        .filter(view -> view.issued().isEmpty())
        .flatMap(view -> task(view, actor).stream())
        .forEach(sheet::todo);
  }

  private static Optional<Task> task(MinutesView view, Actor actor) {
    return switch (view.next()) {
      case "director" ->
          actor.holds(Post.DIRECTOR) ? task(view, "审核纪要", "/approvals") : Optional.empty();
      case "mayor" -> actor.holds(Post.MAYOR) ? task(view, "审定纪要", "/issue") : Optional.empty();
      case "draft" -> actor.holds(Post.CLERK) ? task(view, "拟写纪要", "/draft") : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Task> task(MinutesView view, String act, String page) {
    var date = view.meeting();
    return Optional.of(
        new Task(
            "%d月%d日区长办公会议纪要（稿）".formatted(date.getMonthValue(), date.getDayOfMonth()),
            "",
            "区政府办公室",
            act,
            "/minutes/" + date + page,
            view.due().map(day -> day.plusDays(1).atStartOfDay())));
  }
}
