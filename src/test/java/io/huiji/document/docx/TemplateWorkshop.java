package io.huiji.document.docx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Makes the first version of every shipped template: {@code templates/FOLDER/v1/FOLDER.docx}. Run
/// its main method at the project's root. A version that is in use is not made anew: a clerk's
/// changes, or ours, go into v2.
public final class TemplateWorkshop {

  private TemplateWorkshop() {}

  public static void main(String[] arguments) throws IOException {
    var templates = Path.of(arguments.length == 0 ? "templates" : arguments[0]);
    for (var sheet : sheets().entrySet()) {
      var folder = Files.createDirectories(templates.resolve(sheet.getKey()).resolve("v1"));
      Files.write(folder.resolve(sheet.getKey() + ".docx"), sheet.getValue().docx());
    }
  }

  static Map<String, Sheet> sheets() {
    var sheets = new LinkedHashMap<String, Sheet>();
    sheets.put("minutes", MinutesSheets.minutes());
    sheets.put("packet-cover", PacketSheets.cover());
    sheets.put("packet-contents", PacketSheets.contents());
    sheets.put("topic-divider", PacketSheets.divider());
    sheets.put("unconvertible", PacketSheets.unconvertible());
    sheets.put("submission-card", CardForm.sheet());
    sheets.put("agenda", NoticeSheets.agenda());
    sheets.put("meeting-notice", NoticeSheets.meeting());
    sheets.put("recall-register", RegisterSheets.recall());
    sheets.put("decision-notice", NoticeSheets.decision());
    sheets.put("supervision-order", SlipSheets.order());
    sheets.put("loan-slip", SlipSheets.loan());
    sheets.put("sign-in-sheet", RegisterSheets.signIn());
    sheets.put("meeting-record", MinutesSheets.record());
    sheets.put("copy-slip", SlipSheets.copy());
    sheets.put("leave-paper", SlipSheets.leave());
    sheets.put("issue-notice", NoticeSheets.issue());
    sheets.put("archive-catalogue", RegisterSheets.catalogue());
    sheets.put("disposal-register", RegisterSheets.disposal());
    return sheets;
  }
}
