package io.huiji.page.archive;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.act.ActFiles;
import io.huiji.act.ActResult;
import io.huiji.act.Seen;
import io.huiji.calendar.OfficeClock;
import io.huiji.entry.OpenTo;
import io.huiji.page.kit.ActDoor;
import io.huiji.page.kit.Answers;
import io.huiji.page.kit.NotKnown;
import io.huiji.page.kit.Posted;
import io.huiji.view.archive.ArchiveView;
import io.huiji.view.archive.KeepingView;
import io.huiji.view.archive.RecordView;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Keeping over the years (R17.5): the desk, what is due, a year, and the acts on one record. Who
/// has a part in it, the rules say; for others these pages are not there.
@Controller
@ConditionalOnWebApplication
@OpenTo.Readers
class KeepingPages {

  private static final String[] FIELDS = {
    "reason",
    "until",
    "hold",
    "disposal",
    "transfer",
    "receipt",
    "verdict",
    "request",
    "purpose",
    "year",
    "note",
    "basis",
    "level",
    "term",
    "relation",
    "to"
  };

  private static final String DESK_ACTS =
      "/{act:place-hold|lift-hold|extend-retention|propose-disposal|approve-disposal|prepare-transfer"
          + "|confirm-transfer|cancel-transfer|file-year|request-export|consent-export|revoke-export}";

  private static final String RECORD_ACTS =
      "/{act:place-hold|extend-retention|correct-record|approve-correction|relate-records"
          + "|separate-records|change-secrecy|release-secrecy|release-freeze}";

  /// What a list of records is sent to, which come back to it.
  private static final List<String> OF_DUE =
      List.of("extend-retention", "propose-disposal", "prepare-transfer");

  private static final Map<String, String> SAID =
      Map.ofEntries(
          Map.entry("place-hold", "已保全。解除以前不得销毁、不得移交。"),
          Map.entry("lift-hold", "已解除保全。"),
          Map.entry("extend-retention", "已延长保管期限，档号不变。"),
          Map.entry("propose-disposal", "已编成销毁清册。下一步：由另一名有权批准的人批准。"),
          Map.entry("approve-disposal", "已答复销毁清册。"),
          Map.entry("prepare-transfer", "移交包已生成。下一步：送档案馆，收到回执后登记。"),
          Map.entry("confirm-transfer", "已登记回执。从现在起由档案馆保管。"),
          Map.entry("cancel-transfer", "已取消这次移交。"),
          Map.entry("file-year", "已生成归档目录，永久保存。"),
          Map.entry("request-export", "已申请导出。下一步：区政府办公室主任同意或者不同意。"),
          Map.entry("consent-export", "已答复导出申请。"),
          Map.entry("revoke-export", "已撤销同意。"),
          Map.entry("correct-record", "更正已登记。会议纪要和议定事项通知单还要由区长审定。"),
          Map.entry("approve-correction", "已答复更正。"),
          Map.entry("relate-records", "已建立关系。"),
          Map.entry("separate-records", "已取消关系。"),
          Map.entry("change-secrecy", "密级或者保密期限已变更。"),
          Map.entry("release-secrecy", "已解密。"),
          Map.entry("release-freeze", "全部文件相符，已解除冻结。"));

  private final KeepingView keeping;
  private final ArchiveView records;
  private final ActDoor acts;
  private final OfficeClock clock;

  KeepingPages(KeepingView keeping, ArchiveView records, ActDoor acts, OfficeClock clock) {
    this.keeping = keeping;
    this.records = records;
    this.acts = acts;
    this.clock = clock;
  }

  @GetMapping("/archive/keeping")
  ModelAndView desk(Actor actor) {
    var desk = NotKnown.unless(keeping.desk(actor, clock.now()));
    return new ModelAndView("archive/keeping")
        .addObject("desk", desk)
        .addObject("lastYear", clock.today().getYear() - 1)
        .addObject("begun", KeepingForms.ofDesk(desk.powers()))
        .addObject(
            "holdForms",
            desk.holds().stream().map(each -> KeepingForms.ofHold(each, desk.powers())).toList())
        .addObject(
            "transferForms",
            desk.transfers().stream()
                .map(each -> KeepingForms.ofTransfer(each, desk.powers()))
                .toList())
        .addObject(
            "orderForms",
            desk.orders().stream().map(each -> KeepingForms.ofOrder(each, actor)).toList());
  }

  @GetMapping("/archive/keeping/due")
  ModelAndView due(Actor actor) {
    var powers = keeping.powers(actor, clock.now());
    return new ModelAndView("archive/due")
        .addObject("due", NotKnown.unless(keeping.due(actor, clock.now())))
        .addObject("powers", powers);
  }

  @GetMapping("/archive/keeping/years/{year}")
  ModelAndView year(@PathVariable("year") String year, Actor actor) {
    if (!year.matches("[12]\\d{3}")) {
      throw new NotKnown();
    }
    var number = Integer.parseInt(year);
    return new ModelAndView("archive/year")
        .addObject("year", NotKnown.unless(keeping.year(number, actor, clock.now())))
        .addObject("over", number < clock.today().getYear())
        .addObject("may", keeping.powers(actor, clock.now()).contains("file-year"));
  }

  /// Before what cannot be taken back.
  @GetMapping("/archive/keeping/disposals/{number}")
  ModelAndView disposal(@PathVariable("number") String number, Actor actor) {
    var asked = number.matches("[1-9]\\d{0,8}") ? Integer.parseInt(number) : 0;
    var desk = NotKnown.unless(keeping.desk(actor, clock.now()));
    return new ModelAndView("archive/disposal")
        .addObject("disposal", NotKnown.unless(desk.disposal(asked)))
        .addObject("may", desk.may("approve-disposal"))
        .addObject("version", desk.version());
  }

  @PostMapping("/archive/keeping" + DESK_ACTS)
  ModelAndView onDesk(@PathVariable("act") String act, Posted posted) {
    var fields = posted.fields(FIELDS);
    var named = named(posted);
    if (!named.isEmpty()) {
      fields.put("records", named);
    }
    var gaps =
        posted.rows("gaps", "number", "reason").stream()
            .filter(gap -> gap.containsKey("reason"))
            .toList();
    if (!gaps.isEmpty()) {
      fields.put("gaps", gaps);
    }
    if (act.equals("approve-disposal") && posted.agrees()) {
      fields.put("disposal", typedNumber(posted));
    }
    var seen = new Seen("keeping", posted.seen(), () -> version(act, posted));
    return Answers.of(
        acts.perform(act, fields, posted, posted.seen().isEmpty() ? Seen.nothing() : seen),
        posted,
        OF_DUE.contains(act) ? KeepingForms.PATH + "/due" : KeepingForms.PATH,
        SAID.getOrDefault(act, ""),
        done -> back(act, done, posted),
        () -> again(act, posted));
  }

  private String back(String act, ActResult.Done done, Posted posted) {
    return KeepingForms.back(act, done, posted, keeping.powers(posted.actor(), clock.now()));
  }

  /// What cannot be taken back is confirmed by writing its number.
  private static String typedNumber(Posted posted) {
    return posted
        .text("confirmed")
        .filter(posted.text("disposal").orElse("")::equals)
        .orElse("（没有照写编号）");
  }

  private String version(String act, Posted posted) {
    return act.equals("file-year") || OF_DUE.contains(act)
        ? posted.seen()
        : keeping.desk(posted.actor(), clock.now()).map(KeepingView.Desk::version).orElse("");
  }

  private ModelAndView again(String act, Posted posted) {
    if (act.equals("file-year")) {
      return year(posted.text("year").orElse(""), posted.actor());
    }
    if (act.equals("approve-disposal")) {
      return disposal(posted.text("disposal").orElse(""), posted.actor());
    }
    return OF_DUE.contains(act) ? due(posted.actor()) : desk(posted.actor());
  }

  /// Ticked ones, or those that were typed one in a line.
  private static List<String> named(Posted posted) {
    return posted.texts("records").stream()
        .flatMap(text -> Arrays.stream(text.split("[\\r\\n、，；;]+")))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  @GetMapping("/archive/{record}/keeping")
  ModelAndView record(@PathVariable("record") String record, Actor actor) {
    var view = known(record, actor);
    var powers = keeping.powers(actor, clock.now());
    if (powers.isEmpty() && !mayCorrect(view, actor)) {
      throw new NotKnown();
    }
    var stand = keeping.stand(view.id(), clock.now());
    var proposal = keeping.proposal(view.id());
    return new ModelAndView("archive/keep")
        .addObject("record", view)
        .addObject("remarked", records.remarked(view, clock.now()))
        .addObject("stand", stand)
        .addObject("proposal", proposal)
        .addObject("seesHistory", ArchiveView.seesHistory(actor))
        .addObject("seesKeeping", true)
        .addObject(
            "forms", KeepingForms.ofRecord(view, stand, proposal.isPresent(), actor, powers));
  }

  private boolean mayCorrect(RecordView view, Actor actor) {
    return actor.holds(Post.MAYOR) && keeping.proposal(view.id()).isPresent();
  }

  @PostMapping("/archive/{record}/keeping" + RECORD_ACTS)
  ModelAndView onRecord(
      @PathVariable("record") String record,
      @PathVariable("act") String act,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      Posted posted)
      throws IOException {
    var view = known(record, posted.actor());
    var fields = posted.fields(FIELDS);
    var several = act.equals("place-hold") || act.equals("extend-retention");
    fields.put(several ? "records" : "record", view.id().toString());
    var sent = ActFiles.none();
    if (file != null && !file.isEmpty()) {
      var name =
          Optional.ofNullable(file.getOriginalFilename()).filter(n -> !n.isBlank()).orElse("更正件");
      fields.put("file", name);
      sent = ActFiles.sent(Map.of(name, file.getBytes()));
    }
    var seen =
        new Seen(
            "record:" + view.id(), posted.seen(), () -> known(record, posted.actor()).version());
    return Answers.of(
        acts.perform(act, fields, posted, seen, sent),
        posted,
        "/archive/" + view.id() + "/keeping",
        SAID.getOrDefault(act, ""),
        done ->
            act.equals("relate-records")
                ? "/archive/" + view.id() + "/keeping#separate-records"
                : back(act, done, posted),
        () -> record(record, posted.actor()));
  }

  private RecordView known(String record, Actor actor) {
    return NotKnown.unless(
        RecordPages.id(record).flatMap(id -> records.record(id.toString(), actor, clock.now())));
  }
}
