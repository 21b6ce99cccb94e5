package io.huiji.page.archive;

import io.huiji.access.Actor;
import io.huiji.archive.RecordFrozen;
import io.huiji.calendar.OfficeClock;
import io.huiji.document.PagePictures.Picture;
import io.huiji.entry.OpenTo;
import io.huiji.page.kit.NotKnown;
import io.huiji.page.kit.SheetSize;
import io.huiji.view.archive.ArchiveView;
import io.huiji.view.archive.KeepingView;
import io.huiji.view.archive.ReadingRoom;
import io.huiji.view.archive.RecordView;
import io.huiji.view.lending.LendingView;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One record: what it is, its pages as pictures, its plain text, its history. An address holds the
/// record's random id and nothing that could be guessed.
@Controller
@ConditionalOnWebApplication
@OpenTo.Readers
class RecordPages {

  private final ArchiveView records;
  private final ReadingRoom room;
  private final LendingView lending;
  private final KeepingView keeping;
  private final OfficeClock clock;

  RecordPages(
      ArchiveView records,
      ReadingRoom room,
      LendingView lending,
      KeepingView keeping,
      OfficeClock clock) {
    this.records = records;
    this.room = room;
    this.lending = lending;
    this.keeping = keeping;
    this.clock = clock;
  }

  @GetMapping("/archive/{record}")
  ModelAndView record(
      @PathVariable("record") String record,
      @RequestParam(name = "back", defaultValue = "") String back,
      Actor actor) {
    var view =
        NotKnown.unless(id(record).flatMap(id -> records.look(id.toString(), actor, clock.now())));
    return page("archive/record", view, actor)
        .addObject("running", lending.running(view.id(), actor, clock.now()))
        .addObject("back", own(back));
  }

  /// The picture stands in the page itself: it has no address of its own under which it could be
  /// fetched or kept.
  @GetMapping("/archive/{record}/view")
  ModelAndView view(
      @PathVariable("record") String record,
      @RequestParam(name = "page", defaultValue = "1") String page,
      @RequestParam(name = "size", defaultValue = "") String size,
      Actor actor) {
    var view = known(record, actor);
    var number = page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    var model =
        page("archive/view", view, actor)
            .addObject("number", number)
            .addObject("size", SheetSize.of(size));
    if (!view.closed().isEmpty() || !view.showable()) {
      return model.addObject("pages", 0).addObject("why", view.closed());
    }
    return shown(model, NotKnown.unless(room.page(record, number, actor, clock.now())));
  }

  private static ModelAndView shown(ModelAndView model, Picture picture) {
    return switch (picture) {
      case Picture.Drawn(var png, var pages, var whole) ->
          model
              .addObject(
                  "picture", "data:image/png;base64," + Base64.getEncoder().encodeToString(png))
              .addObject("pages", pages)
              .addObject("whole", whole);
      case Picture.NoSuchPage(var pages) ->
          model.addObject("pages", pages).addObject("why", "没有这一页，全件共" + pages + "页。");
      case Picture.Unshowable(var reason) ->
          model.addObject("pages", 0).addObject("why", "这一页现在画不出来：" + reason + "。可以看纯文本，或者请档案员代查。");
    };
  }

  @GetMapping("/archive/{record}/text")
  ModelAndView text(@PathVariable("record") String record, Actor actor) {
    var view = known(record, actor);
    var model = page("archive/text", view, actor);
    try {
      return model.addObject(
          "paragraphs",
          NotKnown.unless(room.text(record, actor, clock.now())).paragraphs().stream()
              .filter(line -> !line.isBlank())
              .toList());
    } catch (RecordFrozen _) {
      return model.addObject("paragraphs", List.of());
    }
  }

  @GetMapping("/archive/{record}/history")
  ModelAndView history(@PathVariable("record") String record, Actor actor) {
    var view = known(record, actor);
    var history = NotKnown.unless(records.history(view.id().toString(), actor, clock.now()));
    return page("archive/history", view, actor).addObject("history", history);
  }

  private ModelAndView page(String template, RecordView view, Actor actor) {
    return new ModelAndView(template)
        .addObject("record", view)
        .addObject("remarked", records.remarked(view, clock.now()))
        .addObject("history", Optional.empty())
        .addObject("seesHistory", ArchiveView.seesHistory(actor))
        .addObject("seesKeeping", !keeping.powers(actor, clock.now()).isEmpty());
  }

  private RecordView known(String record, Actor actor) {
    return NotKnown.unless(
        id(record).flatMap(id -> records.record(id.toString(), actor, clock.now())));
  }

  static Optional<UUID> id(String written) {
    try {
      return Optional.of(UUID.fromString(written));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static String own(String back) {
    return back.startsWith(SearchAddress.PATH + "?") ? back : "";
  }
}
