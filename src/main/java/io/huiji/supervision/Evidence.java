package io.huiji.supervision;

import io.huiji.access.Actor;
import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.act.UnfitField;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.document.Format;
import io.huiji.document.PaperReader;
import io.huiji.rules.Finding;
import io.huiji.store.ContentStore;
import io.huiji.supervision.Supervision.EvidenceFile;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The file that comes with a report of progress (佐证). It is read in memory first: what bears a
/// secrecy mark or cannot be read is refused and written nowhere.
@Component
class Evidence implements EvidenceFiles {

  private static final Set<Format> READ =
      EnumSet.of(Format.DOCX, Format.PDF, Format.OFD, Format.XLSX, Format.DOC, Format.TXT);
  private static final long LARGEST = 20_000_000;
  private static final int LONGEST_NAME = 200;

  private final PaperReader reader;
  private final ContentStore store;
  private final AuditLog log;
  private final TransactionOperations transactions;

  Evidence(
      PaperReader reader, ContentStore store, AuditLog log, TransactionOperations transactions) {
    this.reader = reader;
    this.store = store;
    this.log = log;
    this.transactions = transactions;
  }

  @Override
  public byte[] open(int item, EvidenceFile file, Actor actor) {
    var content = store.get(file.content());
    transactions.executeWithoutResult(
        _ ->
            log.append(
                AuditEntry.done(actor.name(), "view-evidence", "督办事项" + item).reason(file.name())));
    return content;
  }

  /// Stores the file that the act names; empty when it names none.
  Optional<EvidenceFile> of(Act act) {
    return act.fields().optionalText("file").map(file -> kept(act, file));
  }

  private EvidenceFile kept(Act act, String file) {
    var content =
        act.caller()
            .files()
            .read(file, LARGEST)
            .orElseThrow(() -> new UnfitField("file", "文件“" + file + "”不存在、无法读取或者超过20MB"));
    var name = name(file);
    var reading = reader.read(name, content);
    if (!READ.contains(reading.format()) || !reading.readable()) {
      throw ActRefused.because(
          refusal(name)
              .observed("文件打不开，或者不是可以采用的格式")
              .allowed("可以正常打开、没有加密的 docx、pdf、ofd、xlsx")
              .fix("请另存为以上格式后重新上传"));
    }
    if (reading.bearsSecrecy()) {
      throw ActRefused.because(
          SupervisionCode.CLASSIFIED
              .reject()
              .where("file")
              .observed("首页标有密级，文件没有保存，也没有留下副本")
              .allowed("本系统不存储涉密文件")
              .fix("涉密的佐证请送纸质件，并将该文件移出本机"));
    }
    return new EvidenceFile(name, store.put(content), content.length);
  }

  private static String name(String file) {
    var last = Path.of(file).getFileName();
    var name = last == null ? file : last.toString();
    return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
  }

  private static Finding refusal(String name) {
    return SupervisionCode.PROGRESS.reject().file(name).where("file");
  }
}
