package io.huiji.view.today;

import io.huiji.view.today.OpenMeetings.Open;
import io.huiji.view.today.TodayView.Fact;
import io.huiji.view.today.TodayView.Task;
import java.util.ArrayList;
import java.util.List;

/// A sheet in the making.
///
/// @param open what its person may know of the meetings that are not over
record Sheet(List<Open> open, List<Task> todo, List<Task> waiting, List<Fact> facts) {

  Sheet(List<Open> open) {
    this(List.copyOf(open), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  void todo(Task task) {
    todo.add(task);
  }

  void waits(Task task) {
    waiting.add(task);
  }

  void tells(Fact fact) {
    facts.add(fact);
  }
}
