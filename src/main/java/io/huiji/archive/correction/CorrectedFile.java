package io.huiji.archive.correction;

import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.act.UnfitField;
import io.huiji.archive.RecordEntry;
import io.huiji.document.Fault;
import io.huiji.document.PaperReader;
import io.huiji.document.Reading;
import io.huiji.kernel.Digest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The file that is to take the place of a record's, read in memory and judged before anything of
/// it is stored.
///
/// @param name as its sender calls it
record CorrectedFile(String name, byte[] content, Reading reading) {

  private static final int LARGEST = 50_000_000;

  static CorrectedFile of(Act act, RecordEntry record, PaperReader reader) {
    var named = act.fields().text("file");
    var content =
        act.caller()
            .files()
            .read(named, LARGEST)
            .orElseThrow(() -> new UnfitField("file", "文件“" + named + "”不存在、无法读取或者过大"));
    var file = of(named.substring(named.lastIndexOf('/') + 1), content, reader);
    ActRefused.unlessEmpty(file.findings(record).map(Corrections::refusal).limit(1).toList());
    return file;
  }

  static CorrectedFile of(String name, byte[] content, PaperReader reader) {
    return new CorrectedFile(name, content, reader.read(name, content));
  }

  /// @param fix what to do about it
  record Unfit(String observed, String allowed, String fix) {}

  private Stream<Unfit> findings(RecordEntry record) {
    if (!reading.readable()) {
      var faults = reading.faults().stream().map(Fault::detail).collect(Collectors.joining("；"));
      return Stream.of(new Unfit("文件无法采用：" + faults, "可以正常打开、未加密的文件", "另存后重新办理"));
    }
    if (reading.bearsSecrecy()) {
      return Stream.of(new Unfit("首页标有密级", "本系统不存储涉密文件", "在涉密计算机上办理，并将该文件移出本机"));
    }
    var same = Digest.of(content);
    return record.filing().files().stream().anyMatch(file -> file.content().equals(same))
        ? Stream.of(new Unfit("与库中的内容完全相同", "更正后的文件", "请核对文件"))
        : Stream.of();
  }
}
