package io.huiji.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiji.access.Actor;
import io.huiji.api.kit.ApiError;
import io.huiji.api.kit.PageAsked;
import io.huiji.api.kit.PageOf;
import io.huiji.api.kit.Told;
import io.huiji.entry.OpenTo;
import io.huiji.view.minutes.MinutesLine;
import io.huiji.view.minutes.MinutesView;
import io.huiji.view.minutes.MinutesViews;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Minutes (会议纪要), by the date of their meeting.
@RestController
@ConditionalOnWebApplication
@OpenTo.Readers
class MinutesApi {

  private static final MediaType DOCX =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final MinutesViews minutes;
  private final NounActs acts;

  MinutesApi(MinutesViews minutes, NounActs acts) {
    this.minutes = minutes;
    this.acts = acts;
  }

  @GetMapping("/api/v1/minutes")
  @Told(value = "列出会议纪要", more = "可以知悉的纪要，最近的会议在前。")
  PageOf<MinutesLine> list(Actor actor, PageAsked page) {
    return page.of(minutes.all(actor));
  }

  @GetMapping("/api/v1/minutes/{date}")
  @Told(value = "一次会议的纪要：各稿、审批、编号、发送", more = "正文印发后在档案里查阅（records）。")
  MinutesView one(@PathVariable("date") LocalDate date, Actor actor) {
    return minutes.find(date, actor).orElseThrow(ApiError::notThere);
  }

  @GetMapping("/api/v1/minutes/{date}/drafts/{version}")
  @Told(
      value = "一稿的 docx，供修改",
      more = "拟稿的人可以取用；修改后用 edit-minutes 随文件送回。",
      binary = "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
  ResponseEntity<byte[]> draft(
      @PathVariable("date") LocalDate date, @PathVariable("version") int version, Actor actor) {
    var file = minutes.draftFile(date, version, actor).orElseThrow(ApiError::notThere);
    return ResponseEntity.ok()
        .contentType(DOCX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(date + "会议纪要第" + version + "稿.docx", UTF_8)
                .build()
                .toString())
        .body(file);
  }

  @ActsOn(path = "/api/v1/minutes/{date}/acts", told = "办理这次会议纪要的事项")
  ActsDone perform(@PathVariable("date") LocalDate date, Actor actor, HttpServletRequest request) {
    return acts.perform(
        actor,
        request,
        "minutes:" + date,
        Map.of("meeting", date.toString()),
        () -> minutes.find(date, actor));
  }
}
