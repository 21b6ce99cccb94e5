package io.huiji.archive.keeping;

import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.archive.Archive;
import io.huiji.archive.RecordEntry;
import io.huiji.archive.keeping.Registers.Register;
import io.huiji.document.PdfText;
import io.huiji.kernel.Digest;
import io.huiji.store.ContentDamaged;
import io.huiji.store.ContentStore;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The catalogue of a year (归档目录), columns by DA/T 22—2015; a permanent record itself.
@Component
class YearCatalogue {

  /// Details of the mark on a catalogue that explain a missing number begin so.
  static final String GAP = "gap ";

  /// Detail of that mark: where it lies below the data folder, without the ending.
  static final String PATH = "path";

  /// Detail of that mark: ids of the records in it that were secret when it was made, apart by
  /// blanks; left out for none.
  static final String SECRET = "secret";

  static final String PREFIX = "catalogue/";

  private final KeepingDesk desk;
  private final Registers registers;
  private final Archive archive;
  private final ContentStore store;

  YearCatalogue(KeepingDesk desk, Registers registers, Archive archive, ContentStore store) {
    this.desk = desk;
    this.registers = registers;
    this.archive = archive;
    this.store = store;
  }

  static String prefix(int year) {
    return PREFIX + year + "/";
  }

  /// The same records for the same readers give the same key, so nothing is filed twice.
  RecordEntry make(Years.Year known, YearOrder order, Act act) {
    var year = known.number();
    var records = known.records();
    var readers = registers.readers(records, act.actor(), act.at());
    var lines =
        records.stream()
            .map(r -> r.code().orElse("") + " " + r.filing().title())
            .collect(Collectors.joining("\n"));
    var seen = (lines + order.explained() + readers).getBytes(StandardCharsets.UTF_8);
    var key = prefix(year) + Digest.of(seen).hex().substring(0, 16);
    if (archive.filed(key).isPresent()) {
      throw ActRefused.because(
          KeepingDesk.finding(year + "年度")
              .observed("归档目录已经编好，此后没有变化")
              .allowed("有新归档的文件")
              .fix("不必再办理"));
    }
    var version = known.catalogues(readers) + 1;
    var title = year + "年度归档文件目录" + (version > 1 ? "（第" + version + "版）" : "");
    var path = "out/archive/" + year + "/归档目录-第" + version + "版" + Registers.mark(readers);
    var day = act.at().toLocalDate();
    var filed =
        registers.file(
            new Register(
                key,
                title,
                "归档目录",
                values(year, records, act),
                title + "\n" + lines + notes(order),
                path,
                readers),
            day);
    mark(act, filed, known, order, path);
    return filed;
  }

  private void mark(Act act, RecordEntry filed, Years.Year known, YearOrder order, String path) {
    var detail = new LinkedHashMap<String, String>();
    detail.put("year", String.valueOf(known.number()));
    detail.put(PATH, path);
    var secret = secret(known.records(), act.at());
    if (!secret.isEmpty()) {
      detail.put(SECRET, secret);
    }
    order.explained().forEach((number, reason) -> detail.put(GAP + number, reason));
    desk.mark(act, filed, KeepingKind.YEAR_FILED, detail);
  }

  private String secret(List<RecordEntry> records, LocalDateTime at) {
    return records.stream()
        .filter(record -> record.filing().marking().level().classified())
        .filter(record -> desk.standing(record).secretAt(at))
        .map(record -> record.id().toString())
        .collect(Collectors.joining(" "));
  }

  private static String notes(YearOrder order) {
    return order.explained().entrySet().stream()
        .map(gap -> "\n" + gap.getKey() + "：" + gap.getValue())
        .collect(Collectors.joining());
  }

  private Map<String, Object> values(int year, List<RecordEntry> records, Act act) {
    var day = act.at().toLocalDate();
    var values = new LinkedHashMap<String, Object>();
    values.put("fonds", registers.fonds(day));
    values.put("class", "文书档案");
    values.put("year", String.valueOf(year));
    values.put("retention", "");
    values.put("total", String.valueOf(records.size()));
    values.put("entries", entries(records));
    values.put("arranger", act.actor().user().displayName());
    values.put("arranged", Registers.digits(day));
    return values;
  }

  private List<Map<String, Object>> entries(List<RecordEntry> records) {
    var entries = new ArrayList<Map<String, Object>>();
    for (var record : records) {
      var filing = record.filing();
      var row = new LinkedHashMap<String, Object>();
      row.put("number", String.valueOf(entries.size() + 1));
      row.put("archiveCode", record.code().orElse(""));
      row.put("documentNumber", filing.number().map(Object::toString).orElse(""));
      row.put("author", filing.author());
      row.put("title", filing.title());
      row.put("date", Registers.digits(filing.documentDate()));
      row.put("secrecy", filing.marking().level().chinese());
      row.put("pages", pages(record));
      row.put("note", desk.standing(record).gone() ? "已销毁" : "");
      entries.add(row);
    }
    return entries;
  }

  /// Blank where there is no PDF to count, or it cannot be read.
  private String pages(RecordEntry record) {
    return record.filing().files().stream()
        .filter(file -> file.mediaType().equals("application/pdf"))
        .findFirst()
        .map(
            file -> {
              try {
                return String.valueOf(PdfText.pages(store.get(file.content())));
              } catch (ContentDamaged | IllegalArgumentException _) {
                return "";
              }
            })
        .orElse("");
  }
}
