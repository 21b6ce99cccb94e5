package io.huiji.operations.nightly;

import io.huiji.batch.Trouble;
import io.huiji.lending.Lending;
import io.huiji.minutes.Minutes;
import io.huiji.operations.report.ReportFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The last step: writes down how everything stands.
@Component
class ReportStep {

  static final String NAME = "report";

  private final ReportGathering gathering;
  private final ReportFile reports;
  private final Troubles troubles;
  private final Minutes minutes;
  private final UnconfirmedCalls calls;
  private final Lending lending;

  ReportStep(
      ReportGathering gathering,
      ReportFile reports,
      Troubles troubles,
      Minutes minutes,
      UnconfirmedCalls calls,
      Lending lending) {
    this.gathering = gathering;
    this.reports = reports;
    this.troubles = troubles;
    this.minutes = minutes;
    this.calls = calls;
    this.lending = lending;
  }

  List<Trouble> write(Night night) {
    var own =
        Stream.of(
                incomputable(night),
                calls.by(night.date()).stream(),
                lending.report(night.date()).flags().stream())
            .flatMap(Function.identity())
            .toList();
    var all = new ArrayList<>(troubles.ofOthers(night.id(), NAME));
    all.addAll(own);
    reports.write(gathering.of(night, all));
    return own;
  }

  private Stream<Trouble> incomputable(Night night) {
    return minutes.report(night.date()).incomputable().stream()
        .map(
            each ->
                Trouble.forAPerson(
                    "纪要的期限算不出来：" + each.reason(),
                    each.meeting() + " 的会议纪要",
                    "请管理员导入国务院办公厅通知（import-calendar），下次运行即算出"));
  }
}
