package io.huiji.operations.nightly;

import io.huiji.operations.report.ReportFile;
import java.util.List;
import org.springframework.stereotype.Component;

/// The last step: writes down how everything stands.
@Component
class ReportStep {

  private final ReportGathering gathering;
  private final ReportFile reports;

  ReportStep(ReportGathering gathering, ReportFile reports) {
    this.gathering = gathering;
    this.reports = reports;
  }

  List<Trouble> write(Night night) {
    reports.write(gathering.of(night));
    return List.of();
  }
}
