package io.huiji.api;

import io.huiji.access.Actor;
import io.huiji.api.kit.ApiError;
import io.huiji.api.kit.PageAsked;
import io.huiji.api.kit.PageOf;
import io.huiji.api.kit.Problem;
import io.huiji.api.kit.Told;
import io.huiji.calendar.OfficeClock;
import io.huiji.document.PagePictures.Picture;
import io.huiji.entry.OpenTo;
import io.huiji.rules.Finding;
import io.huiji.search.Query.Form;
import io.huiji.search.Query.Order;
import io.huiji.view.archive.ArchiveSearch;
import io.huiji.view.archive.ArchiveView;
import io.huiji.view.archive.HistoryView;
import io.huiji.view.archive.ReadingRoom;
import io.huiji.view.archive.ReadingText;
import io.huiji.view.archive.RecordView;
import io.huiji.view.archive.SearchQuestion;
import io.huiji.view.archive.SearchView;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The archive: searching and reading in place. The file of a record never leaves; a copy does,
/// with consent.
@RestController
@ConditionalOnWebApplication
@OpenTo.Readers
class RecordsApi {

  private static final String RECORD = "/api/v1/records/{record}";

  private final ArchiveSearch search;
  private final ArchiveView archive;
  private final ReadingRoom room;
  private final NounActs acts;
  private final OfficeClock clock;

  RecordsApi(
      ArchiveSearch search,
      ArchiveView archive,
      ReadingRoom room,
      NounActs acts,
      OfficeClock clock) {
    this.search = search;
    this.archive = archive;
    this.room = room;
    this.acts = acts;
    this.clock = clock;
  }

  @GetMapping("/api/v1/records")
  @Told(
      value = "检索档案",
      more =
          "q 是检索式（docs/search.md）；year、unit、kind、decision 可以重复写；from、until 是日期；"
              + "order 为 best、newest、oldest、title。只找得到可以知悉的；q 和筛选都不写的，没有结果。",
      also = {422, 503})
  PageOf<SearchView.HitView> search(
      Actor actor,
      PageAsked page,
      @RequestParam(name = "q", defaultValue = "") String words,
      @RequestParam(name = "year", defaultValue = "") List<String> years,
      @RequestParam(name = "unit", defaultValue = "") List<String> units,
      @RequestParam(name = "kind", defaultValue = "") List<String> kinds,
      @RequestParam(name = "decision", defaultValue = "") List<String> decisions,
      @RequestParam(name = "from", required = false) @Nullable LocalDate from,
      @RequestParam(name = "until", required = false) @Nullable LocalDate until,
      @RequestParam(name = "order", defaultValue = "best") String order) {
    var question =
        new SearchQuestion(
            words,
            Form.WORDS,
            order(order),
            years,
            units,
            kinds,
            decisions,
            Optional.ofNullable(from),
            Optional.ofNullable(until),
            page.page(),
            page.size());
    var found = search.search(question, actor, clock.now());
    if (found.unavailable()) {
      throw new ApiError(Problem.of(503, "").detail("检索暂时不能用；档案都在，请告诉系统管理员。"));
    }
    if (!found.faults().isEmpty()) {
      throw new ApiError(misread(found));
    }
    return new PageOf<>(found.hits(), page.page(), page.size(), found.total());
  }

  private static Order order(String word) {
    try {
      return Order.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      throw ApiError.unfit("order 应为 best、newest、oldest 或 title");
    }
  }

  private static Problem misread(SearchView found) {
    return Problem.of(422, "")
        .named("query", "检索式读不懂")
        .detail("请按 findings 改正检索式。")
        .findings(
            found.faults().stream()
                .map(
                    fault ->
                        Finding.reject("SEARCH", "")
                            .where("q 第" + fault.at() + "字")
                            .observed(fault.what())
                            .allowed("docs/search.md 所写的检索式")
                            .fix(fault.fix()))
                .toList());
  }

  @GetMapping(RECORD)
  @Told(value = "一件档案的著录", more = "record 写编号、档号、电子文件号或标识。")
  RecordView one(@PathVariable("record") String record, Actor actor) {
    return archive.look(record, actor, clock.now()).orElseThrow(ApiError::notThere);
  }

  @GetMapping(RECORD + "/history")
  @Told(value = "一件档案的变动、保管和登记事项", more = "档案员、纪要专管人员和办公室主任可见。")
  HistoryView history(@PathVariable("record") String record, Actor actor) {
    return archive.history(record, actor, clock.now()).orElseThrow(ApiError::notThere);
  }

  @GetMapping(RECORD + "/text")
  @Told(value = "一件档案的文字，供查阅", more = "每次查阅都记入日志。", also = 409)
  ReadingText text(@PathVariable("record") String record, Actor actor) {
    var now = clock.now();
    var known = archive.record(record, actor, now).orElseThrow(ApiError::notThere);
    if (!known.closed().isEmpty()) {
      throw closed(known.closed());
    }
    return room.text(record, actor, now).orElseThrow(ApiError::notThere);
  }

  @GetMapping(RECORD + "/pages/{page}")
  @Told(
      value = "一页的图片，供查阅",
      more = "图片上印有查阅人和时间；每次查阅都记入日志。页码从 1 起。响应头 Huiji-Pages 是总页数。",
      binary = "image/png",
      also = 409)
  ResponseEntity<byte[]> page(
      @PathVariable("record") String record, @PathVariable("page") int page, Actor actor) {
    return switch (room.page(record, page, actor, clock.now()).orElseThrow(ApiError::notThere)) {
      case Picture.Drawn(var png, var pages, _) ->
          ResponseEntity.ok()
              .contentType(MediaType.IMAGE_PNG)
              .header("Huiji-Pages", String.valueOf(pages))
              .body(png);
      case Picture.NoSuchPage _ -> throw ApiError.notThere();
      case Picture.Unshowable(var reason) -> throw closed(reason);
    };
  }

  private static ApiError closed(String reason) {
    return new ApiError(Problem.of(409, "").named("closed", "现在不能查阅").detail(reason));
  }

  @ActsOn(path = RECORD + "/acts", told = "办理这件档案的事项（申请复制、申请借阅……）")
  ActsDone perform(@PathVariable("record") String record, Actor actor, HttpServletRequest request) {
    var found = one(record, actor);
    return acts.perform(
        actor,
        request,
        "record:" + found.id(),
        Map.of("record", found.id().toString()),
        () -> archive.record(record, actor, clock.now()));
  }
}
