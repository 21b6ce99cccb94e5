package io.huiji.api;

import io.huiji.access.Actor;
import io.huiji.api.kit.ApiError;
import io.huiji.api.kit.PageAsked;
import io.huiji.api.kit.PageOf;
import io.huiji.api.kit.Told;
import io.huiji.calendar.OfficeClock;
import io.huiji.entry.OpenTo;
import io.huiji.view.supervision.SupervisionView;
import io.huiji.view.supervision.SupervisionView.ItemView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Follow-up (督办).
@RestController
@ConditionalOnWebApplication
@OpenTo.Readers
class SupervisionApi {

  private static final String ITEM = "/api/v1/supervision/{item}";

  private final SupervisionView supervision;
  private final NounActs acts;
  private final OfficeClock clock;

  SupervisionApi(SupervisionView supervision, NounActs acts, OfficeClock clock) {
    this.supervision = supervision;
    this.acts = acts;
    this.clock = clock;
  }

  @GetMapping("/api/v1/supervision")
  @Told(value = "列出督办事项", more = "可以知悉的事项，到期早的在前；group 为 OVERDUE、SOON、RUNNING、DONE 或 VOID。")
  PageOf<ItemView> list(
      Actor actor,
      PageAsked page,
      @RequestParam(name = "group", required = false) @Nullable String group) {
    return page.of(
        supervision.board(actor, clock.today()).items().stream()
            .filter(item -> group == null || item.group().name().equalsIgnoreCase(group))
            .toList());
  }

  @GetMapping(ITEM)
  @Told("一项督办：要求、期限、进展")
  ItemView one(@PathVariable("item") int item, Actor actor) {
    return supervision.item(item, actor, clock.today()).orElseThrow(ApiError::notThere);
  }

  @ActsOn(path = ITEM + "/acts", told = "办理这项督办的事项（报告进展……）")
  ActsDone perform(@PathVariable("item") int item, Actor actor, HttpServletRequest request) {
    return acts.perform(
        actor,
        request,
        "item:" + item,
        Map.of("item", String.valueOf(item)),
        () -> supervision.item(item, actor, clock.today()));
  }
}
