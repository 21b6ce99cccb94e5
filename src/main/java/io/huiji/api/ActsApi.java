package io.huiji.api;

import io.huiji.access.Actor;
import io.huiji.act.ActDescription;
import io.huiji.act.ActFiles;
import io.huiji.act.Acts;
import io.huiji.act.Seen;
import io.huiji.api.kit.Form;
import io.huiji.api.kit.PageAsked;
import io.huiji.api.kit.PageOf;
import io.huiji.api.kit.Told;
import io.huiji.entry.OpenTo;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// The door for acts: what people do, as machines say it.
@RestController
@ConditionalOnWebApplication
class ActsApi {

  private final Acts acts;
  private final ActsDoor door;

  ActsApi(Acts acts, ActsDoor door) {
    this.acts = acts;
    this.door = door;
  }

  @OpenTo.Everyone
  @GetMapping("/api/v1/acts")
  @Told(value = "列出全部办理事项", more = "每一项的名称、字段、谁办理、前提和何时被拒绝；与 docs/acts.md 相同。")
  PageOf<ActKind> list(PageAsked page) {
    return page.of(acts.descriptions().stream().map(ActKind::of).toList());
  }

  @OpenTo.Everyone
  @PostMapping("/api/v1/acts")
  @Told(
      value = "办理一项或若干项",
      more =
          "正文是一项 {\"act\": 名称, 字段…}、一个列表，或 {\"acts\": [...]}；名称和字段与命令行的事项文件相同。"
              + "附件用 multipart/form-data 随同发送：部分 acts 是 JSON，其余部分是文件，file 一栏写文件名；"
              + "写服务器上的路径读不到任何文件。依次办理，各自一个事务；第一项被拒绝即停止，此前办成的仍然有效，"
              + "列在问题的 acts 里。带 Idempotency-Key 的，同一键、同一内容再次发送只办理一次，得到同一回答。",
      body = ActsAsked.class,
      files = true,
      also = {409, 413, 422})
  ActsDone perform(
      Actor actor,
      HttpServletRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    var form = Form.of(request);
    return door.perform(
        ActAsked.read(form.json()), actor, ActFiles.sent(form.files()), key, Seen.nothing());
  }

  /// The form of a list of acts; besides {@code act}, each has its own fields.
  record ActsAsked(List<OneAct> acts) {
    record OneAct(String act) {}
  }

  /// @param fields every field that it knows
  /// @param who in Chinese
  record ActKind(
      String act,
      List<String> fields,
      String who,
      String needs,
      String refusals,
      String rule,
      String article) {

    static ActKind of(ActDescription description) {
      return new ActKind(
          description.name(),
          description.fields().stream().sorted().toList(),
          description.whoInWords(),
          description.needs(),
          description.refusals(),
          description.rule(),
          description.article());
    }
  }
}
