package io.huiji.operations.backup;

import io.huiji.archive.Archive;
import io.huiji.archive.Packages;
import io.huiji.archive.Sidecars;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.lending.Lapses;
import io.huiji.notice.Mails;
import io.huiji.operations.report.ReportFile;
import io.huiji.search.Indexer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Proves a restored installation from the inside, and makes what must not outlive the restore
/// lapse: nobody knows which of the open consents were used or taken back after the backup.
@Component
public class RestoreProof {

  private final AuditLog log;
  private final ReportFile reports;
  private final Archive archive;
  private final SidecarsInStep inStep;
  private final Sidecars sidecars;
  private final Indexer indexer;
  private final Lapses lapses;
  private final Packages packages;
  private final Mails mails;
  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  RestoreProof(
      AuditLog log,
      ReportFile reports,
      Archive archive,
      SidecarsInStep inStep,
      Sidecars sidecars,
      Indexer indexer,
      Lapses lapses,
      Packages packages,
      Mails mails,
      JdbcClient jdbc,
      TransactionOperations transactions) {
    this.log = log;
    this.reports = reports;
    this.archive = archive;
    this.inStep = inStep;
    this.sidecars = sidecars;
    this.indexer = indexer;
    this.lapses = lapses;
    this.packages = packages;
    this.mails = mails;
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  public Proof prove(Summary summary) {
    var faults = new ArrayList<String>();
    var said = new ArrayList<String>();
    chain(summary, said, faults);
    records(summary, said, faults);
    index(said, faults);
    return new Proof(said, faults);
  }

  private void chain(Summary summary, List<String> said, List<String> faults) {
    var heads = new ArrayList<>(reports.heads());
    var colon = summary.log().indexOf(':');
    heads.add(
        new AuditLog.Head(
            Long.parseLong(summary.log().substring(0, colon)), summary.log().substring(colon + 1)));
    var check = log.verify(heads);
    if (check.whole()) {
      said.add("操作日志完整：共 %d 条，与备份和各报告所印的 %d 个链头相符。".formatted(check.entries(), heads.size()));
    } else {
      faults.add("操作日志第 " + check.brokenAt() + " 条起不连续：" + check.what());
    }
  }

  private void records(Summary summary, List<String> said, List<String> faults) {
    faults.addAll(inStep.bring());
    var rewritten = sidecars.writeMissing();
    var stored = archive.counts().records();
    if (stored == summary.records()) {
      said.add("归档文件 " + stored + " 件，与备份相符；补写元数据文件 " + rewritten + " 个。");
    } else {
      faults.add("归档文件应有 " + summary.records() + " 件，实有 " + stored + " 件");
    }
  }

  private void index(List<String> said, List<String> faults) {
    faults.addAll(indexer.rebuild().troubles());
    var health = indexer.health();
    if (health.equal()) {
      said.add("索引已重建：归档 %d 件，索引 %d 件。".formatted(health.stored(), health.indexed()));
    } else {
      faults.add("索引与数据库不一致：" + health.trouble());
    }
  }

  /// Says in the log that the archive was set back, and lets every open consent and every token of
  /// a machine lapse.
  ///
  /// @return the requests whose consent lapsed
  public List<String> setBack(Summary summary) {
    var moment = "第%d次备份（%s）".formatted(summary.number(), summary.made().replace('T', ' '));
    var lapsed =
        transactions.execute(
            _ -> {
              log.append(
                  AuditEntry.done("system", "restore", moment)
                      .basis("命令行")
                      .reason("恢复到备份那一刻；其后的事不在其中，尚可使用的同意和机器令牌全部失效"));
              mails.doubtAll("数据从" + moment + "恢复，其后可能已经发出");
              endTokens();
              var why = "数据从" + moment + "恢复，此前的同意和借阅查阅权失效；需要的请重新申请";
              var all = new ArrayList<>(lapses.lapse(why));
              all.addAll(packages.lapse(why));
              return List.copyOf(all);
            });
    return lapsed == null ? List.of() : lapsed;
  }

  /// A token that was revoked after the backup would be good again.
  private void endTokens() {
    jdbc.sql("update machine_tokens set revoked_millis = 0 where revoked_millis is null").update();
  }

  /// The last number of each series: what was drawn after the backup would be drawn again.
  public List<String> numbers() {
    return jdbc.sql(
            """
            select series, last_number from number_series
            where series not like 'lending-copy/%' order by series
            """)
        .query((row, _) -> row.getString("series") + " " + row.getInt("last_number"))
        .list();
  }

  /// @param said what was found in order
  /// @param faults what was not
  public record Proof(List<String> said, List<String> faults) {

    public Proof {
      said = List.copyOf(said);
      faults = List.copyOf(faults);
    }
  }
}
