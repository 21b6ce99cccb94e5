package io.huiji.operations.nightly;

import java.util.List;
import org.springframework.stereotype.Component;

/// The steps of the night, in order.
@Component
class NightlySteps {

  private final ReportStep report;

  NightlySteps(ReportStep report) {
    this.report = report;
  }

  List<NightlyStep> inOrder() {
    return List.of(new NightlyStep("report", report::write));
  }
}
