package io.huiji.api;

import io.huiji.access.Actor;
import io.huiji.act.ActFiles;
import io.huiji.act.Seen;
import io.huiji.api.kit.ApiError;
import io.huiji.api.kit.Form;
import io.huiji.api.kit.Json;
import io.huiji.api.kit.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Acts on one noun that the address names. Who changes it says which version he has before him; it
/// is compared inside the transaction of the act.
@Component
class NounActs {

  static final String SUMMARY =
      "正文是一项 {\"act\": 名称, 字段…}，与 POST /api/v1/acts 相同；地址已经指明的字段可以不写。"
          + "If-Match 写读取时得到的 ETag：已有变动的回答 412，没有写的回答 428，* 表示不论现状。";

  private final ActsDoor door;

  NounActs(ActsDoor door) {
    this.door = door;
  }

  /// @param thing a name of it; acts on the same thing wait for each other
  /// @param fields that the address says
  /// @param view what a GET of the noun would answer to this person now
  ActsDone perform(
      Actor actor,
      HttpServletRequest request,
      String thing,
      Map<String, String> fields,
      Supplier<? extends Optional<?>> view) {
    if (view.get().isEmpty()) {
      throw ApiError.notThere();
    }
    var seen = seen(request.getHeader(HttpHeaders.IF_MATCH), thing, view);
    var form = Form.of(request);
    var asked = ActAsked.read(form.json()).stream().map(act -> named(act, fields)).toList();
    return door.perform(
        asked, actor, ActFiles.sent(form.files()), request.getHeader("Idempotency-Key"), seen);
  }

  private static ActAsked named(ActAsked act, Map<String, String> fields) {
    var named = act;
    for (var field : fields.entrySet()) {
      named = named.with(field.getKey(), field.getValue());
    }
    return named;
  }

  private static Seen seen(
      @org.jspecify.annotations.Nullable String matches,
      String thing,
      Supplier<? extends Optional<?>> view) {
    if (matches == null || matches.isBlank()) {
      throw new ApiError(Problem.of(428, ""));
    }
    if (matches.strip().equals("*")) {
      return Seen.nothing();
    }
    var tags = Arrays.stream(matches.split(",")).map(String::strip).toList();
    return new Seen(
        thing,
        "same",
        () -> view.get().map(Json::tag).filter(tags::contains).map(_ -> "same").orElse("other"));
  }
}
