package io.huiji.view.today;

import io.huiji.view.today.TodayView.Task;
import java.util.ArrayList;
import java.util.List;

/// A sheet in the making.
record Sheet(List<Task> todo, List<Task> waiting) {

  Sheet() {
    this(new ArrayList<>(), new ArrayList<>());
  }

  void todo(Task task) {
    todo.add(task);
  }

  void waits(Task task) {
    waiting.add(task);
  }
}
