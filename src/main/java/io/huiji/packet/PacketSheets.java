package io.huiji.packet;

import io.huiji.document.Templates;
import io.huiji.packet.Recipients.Recipient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The sheets that lie beside a packet on the day: the register in which each copy is signed for
/// (发放收回登记表, R16.1), the sign-in sheet (签到表) and the agenda (会议议程).
@Component
final class PacketSheets {

  private static final String REGISTER = "发放收回登记表";

  private final Templates templates;
  private final MeetingPapers papers;

  PacketSheets(Templates templates, MeetingPapers papers) {
    this.templates = templates;
    this.papers = papers;
  }

  List<Sheet> of(PacketInputs inputs, int version, Recipients recipients) {
    var register = templates.render(REGISTER, register(inputs, version, recipients)).docx();
    return List.of(
        new Sheet(REGISTER, "register", register),
        new Sheet("签到表", "sign-in", papers.signIn(inputs.meeting())),
        new Sheet("会议议程", "agenda", papers.agenda(inputs.meeting())));
  }

  private static Map<String, Object> register(
      PacketInputs inputs, int version, Recipients recipients) {
    var rows = new ArrayList<Map<String, Object>>();
    for (var recipient : recipients.list()) {
      rows.add(row(rows.size() + 1, recipient));
    }
    var values = new LinkedHashMap<String, Object>();
    values.put("meeting", inputs.name());
    values.put("document", "会议材料汇编");
    values.put("version", PacketWords.version(version));
    values.put("marking", inputs.marking().toString());
    values.put("total", Integer.toString(rows.size()));
    values.put("copies", rows);
    return values;
  }

  /// Times and receiver are written in by hand on the day.
  private static Map<String, Object> row(int number, Recipient recipient) {
    return Map.of(
        "number",
        "%06d".formatted(number),
        "holder",
        recipient.holder(),
        "role",
        recipient.role(),
        "issued",
        "",
        "returned",
        "",
        "receiver",
        "",
        "remark",
        recipient.scope().whole() ? "" : recipient.scope().inWords());
  }

  /// @param role in the archive's record; its docx has the same with {@code -docx}
  record Sheet(String name, String role, byte[] docx) {}
}
