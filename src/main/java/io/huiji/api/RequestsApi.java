package io.huiji.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiji.access.Actor;
import io.huiji.api.kit.ApiError;
import io.huiji.api.kit.PageAsked;
import io.huiji.api.kit.PageOf;
import io.huiji.api.kit.Told;
import io.huiji.calendar.OfficeClock;
import io.huiji.entry.OpenTo;
import io.huiji.lending.Cases.Case;
import io.huiji.lending.Handout;
import io.huiji.view.lending.LendingView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Requests for copies and loans, by their number.
@RestController
@ConditionalOnWebApplication
@OpenTo.Readers
class RequestsApi {

  private static final String NUMBER = "/api/v1/requests/{number}";

  private final LendingView requests;
  private final Handout handout;
  private final NounActs acts;
  private final OfficeClock clock;

  RequestsApi(LendingView requests, Handout handout, NounActs acts, OfficeClock clock) {
    this.requests = requests;
    this.handout = handout;
    this.acts = acts;
    this.clock = clock;
  }

  @GetMapping("/api/v1/requests")
  @Told(
      value = "列出复制、借阅申请",
      more = "本人的，以及由本人答复、经手的，号大的在前；state 按状态筛选（OPEN、AGREED、LENT……）。档案员、纪要专管人员的查看记入日志。")
  PageOf<Case> list(
      Actor actor,
      PageAsked page,
      @RequestParam(name = "state", required = false) @Nullable String state) {
    return page.of(
        known(actor)
            .filter(each -> state == null || each.state().name().equalsIgnoreCase(state))
            .sorted(Comparator.comparing(Case::number).reversed())
            .distinct()
            .toList());
  }

  private Stream<Case> known(Actor actor) {
    var now = clock.now();
    var desk =
        requests.desk(actor, now).stream()
            .flatMap(each -> Stream.of(each.waiting(), each.ready(), each.out()))
            .flatMap(List::stream);
    return Stream.of(
            requests.mine(actor, now).stream(),
            requests.toDecide(actor, now).stream(),
            requests.decided(actor, now).stream(),
            desk)
        .flatMap(each -> each);
  }

  @GetMapping(NUMBER)
  @Told("一份申请：事由、答复、复制件、借期")
  Case one(@PathVariable("number") int number, Actor actor) {
    return requests.request(number, actor, clock.now()).orElseThrow(ApiError::notThere);
  }

  @GetMapping(NUMBER + "/copy")
  @Told(
      value = "取办成的复制件（PDF）",
      more = "issue-copy 不写 to；办成后一小时内，由办理人在这里取。每次都记入日志；份号和用途印在件上，再取是同一份。",
      binary = "application/pdf")
  ResponseEntity<Resource> copy(@PathVariable("number") int number, Actor actor) {
    var file = handout.fetch(number, actor, clock.now()).orElseThrow(ApiError::notThere);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("复制件-第" + number + "号申请.pdf", UTF_8)
                .build()
                .toString())
        .body(new FileSystemResource(file));
  }

  @ActsOn(path = NUMBER + "/acts", told = "办理这份申请的事项（答复、复制、借出、续借、归还……）")
  ActsDone perform(@PathVariable("number") int number, Actor actor, HttpServletRequest request) {
    return acts.perform(
        actor,
        request,
        "request:" + number,
        Map.of("request", String.valueOf(number)),
        () -> requests.request(number, actor, clock.now()));
  }
}
