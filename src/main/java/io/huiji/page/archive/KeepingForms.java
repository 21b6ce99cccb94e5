package io.huiji.page.archive;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.act.ActResult;
import io.huiji.archive.Keeping;
import io.huiji.archive.Packages.Order;
import io.huiji.page.kit.ActForm;
import io.huiji.page.kit.Posted;
import io.huiji.view.archive.KeepingView;
import io.huiji.view.archive.RecordView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The forms of keeping that somebody is offered: those whose act he may do, on what they can be
/// done on.
final class KeepingForms {

  static final String PATH = "/archive/keeping";

  private static final Map<String, String> RELATIONS = relations();

  private KeepingForms() {}

  static List<ActForm> ofHold(Keeping.Matter hold, Set<String> powers) {
    return powers.contains("lift-hold")
        ? List.of(
            onDesk("lift-hold").about(hold.number()).fixed("hold", hold.number()).line("reason"))
        : List.of();
  }

  static List<ActForm> ofTransfer(Keeping.Matter transfer, Set<String> powers) {
    if (!powers.contains("transfer")) {
      return List.of();
    }
    return List.of(
        onDesk("confirm-transfer")
            .about(transfer.number())
            .fixed("transfer", transfer.number())
            .line("receipt"),
        onDesk("cancel-transfer")
            .about(transfer.number())
            .fixed("transfer", transfer.number())
            .line("reason"));
  }

  static List<ActForm> ofOrder(Order order, Actor actor) {
    if (!actor.holds(Post.DIRECTOR)) {
      return List.of();
    }
    return switch (order.state()) {
      case OPEN ->
          List.of(
              onDesk("consent-export")
                  .about(order.number())
                  .fixed("request", order.number())
                  .verdict());
      case AGREED ->
          List.of(
              onDesk("revoke-export")
                  .about(order.number())
                  .fixed("request", order.number())
                  .line("reason"));
      case REFUSED, REVOKED, LAPSED, USED -> List.of();
    };
  }

  /// Where what was done on the desk is taken back; empty for nowhere, or not by him.
  static String back(String act, ActResult.Done done, Posted posted, Set<String> powers) {
    var number = done.request().map(each -> "-" + each).orElse("");
    return switch (act) {
      case "place-hold" -> powers.contains("lift-hold") ? PATH + "#lift-hold" + number : "";
      case "prepare-transfer" -> PATH + "#cancel-transfer" + number;
      case "consent-export" -> posted.agrees() ? PATH + "#revoke-export" + number : "";
      default -> "";
    };
  }

  /// What is begun from the desk itself.
  static List<ActForm> ofDesk(Set<String> powers) {
    var forms = new ArrayList<ActForm>();
    if (powers.contains(KeepingView.KEEP)) {
      forms.add(onDesk("request-export").text("records", "records").line("purpose"));
    }
    if (powers.contains("place-hold")) {
      forms.add(onDesk("place-hold").text("records", "records").line("reason"));
    }
    return forms;
  }

  static ActForm ofDisposal(int number) {
    return onDesk("approve-disposal").about(number).fixed("disposal", number).verdict();
  }

  static List<ActForm> ofRecord(
      RecordView record, Keeping.Stand stand, boolean proposed, Actor actor, Set<String> powers) {
    var forms = new ArrayList<ActForm>();
    if (proposed && actor.holds(Post.MAYOR)) {
      forms.add(on(record, "approve-correction").verdict());
    }
    if (!record.closed().isEmpty() && powers.contains(KeepingView.KEEP)) {
      forms.add(on(record, "release-freeze").line("note", "note.restored"));
    }
    if (!stand.gone().isEmpty()) {
      return forms;
    }
    if (powers.contains("place-hold")) {
      forms.add(on(record, "place-hold").line("reason"));
    }
    if (powers.contains("extend-retention")) {
      forms.add(on(record, "extend-retention").line("until", "until.year").line("reason"));
    }
    if (powers.contains(KeepingView.KEEP)) {
      forms.add(on(record, "correct-record").file("file").line("reason"));
      for (var act : List.of("relate-records", "separate-records")) {
        forms.add(
            on(record, act)
                .choice("relation", "relation", RELATIONS)
                .line("to", "to.record")
                .line("reason"));
      }
    }
    if (!stand.secrecy().isEmpty() && powers.contains("change-secrecy")) {
      forms.add(
          on(record, "change-secrecy")
              .optionalLine("level")
              .line("term")
              .line("basis")
              .optionalLine("reason"));
      forms.add(on(record, "release-secrecy").line("basis").optionalLine("reason"));
    }
    return forms;
  }

  private static ActForm onDesk(String act) {
    return ActForm.of(act, PATH + "/" + act);
  }

  private static ActForm on(RecordView record, String act) {
    return ActForm.of(act, "/archive/" + record.id() + "/keeping/" + act);
  }

  private static Map<String, String> relations() {
    var relations = new LinkedHashMap<String, String>();
    relations.put("replaces", "代替那一件");
    relations.put("attachment-of", "是那一件的附件");
    relations.put("excerpt-of", "摘自那一件");
    relations.put("decided-in", "议定于那一件（会议纪要）");
    return relations;
  }
}
