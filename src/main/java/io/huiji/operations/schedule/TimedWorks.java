package io.huiji.operations.schedule;

import java.util.List;

/// All that is done at set times; what is turned off is not in it.
interface TimedWorks {

  /// By one instance each.
  List<DailyWork> daily();

  /// By every instance, for itself.
  List<RepeatedWork> repeated();
}
