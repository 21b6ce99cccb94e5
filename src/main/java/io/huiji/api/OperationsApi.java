package io.huiji.api;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.act.ActFields;
import io.huiji.act.ActFiles;
import io.huiji.act.Seen;
import io.huiji.api.kit.ApiError;
import io.huiji.api.kit.PageAsked;
import io.huiji.api.kit.PageOf;
import io.huiji.api.kit.Told;
import io.huiji.audit.LogFilter;
import io.huiji.entry.OpenTo;
import io.huiji.operations.Runs.Run;
import io.huiji.view.operations.LogView;
import io.huiji.view.operations.OperationsView;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Runs and the log, for those who see to them.
@RestController
@ConditionalOnWebApplication
class OperationsApi {

  private final OperationsView operations;
  private final LogView log;
  private final ActsDoor door;

  OperationsApi(OperationsView operations, LogView log, ActsDoor door) {
    this.operations = operations;
    this.log = log;
    this.door = door;
  }

  @OpenTo({Post.OPERATOR, Post.DIRECTOR})
  @PostMapping("/api/v1/runs")
  @Told(
      value = "开始一次夜间作业",
      more = "即事项 run-nightly，没有正文；在后台进行，/api/v1/runs 列出它的进度和结果。",
      also = {409})
  ActsDone start(
      Actor actor,
      HttpServletRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    if (request.getContentLengthLong() > 0) {
      throw ApiError.unfit("开始一次作业没有正文");
    }
    var run = new ActAsked("run-nightly", new ActFields(Map.of()));
    return door.perform(List.of(run), actor, ActFiles.none(), key, Seen.nothing());
  }

  @OpenTo({Post.OPERATOR, Post.DIRECTOR, Post.CLERK})
  @GetMapping("/api/v1/runs")
  @Told(value = "列出夜间作业", more = "最近三十次，最近的在前。")
  PageOf<Run> runs(Actor actor, PageAsked page) {
    return page.of(operations.jobs(actor).orElseThrow(ApiError::notThere).runs());
  }

  @OpenTo({Post.OPERATOR, Post.DIRECTOR, Post.CLERK})
  @GetMapping("/api/v1/runs/{run}")
  @Told(value = "一次夜间作业：各步、结果、需要处理的", more = "系统管理员看不到材料的名称。")
  Run run(@PathVariable("run") String run, Actor actor) {
    return operations.run(run, actor).orElseThrow(ApiError::notThere);
  }

  @OpenTo({Post.OPERATOR, Post.DIRECTOR})
  @GetMapping("/api/v1/audit")
  @Told(
      value = "日志",
      more =
          "最近的在前；person 写用户名，record 写一件归档文件的编号、档号或文件号，act 写事项名称，object 写对象中的文字，"
              + "from、until 是日期。主任看不到涉及他不能查阅的归档文件的条目，序号只在查得的条目之内数，校验值为空；系统管理员看不到对象的名称。")
  PageOf<LogView.Line> audit(
      Actor actor,
      PageAsked page,
      @RequestParam(name = "person", defaultValue = "") String person,
      @RequestParam(name = "record", defaultValue = "") String record,
      @RequestParam(name = "object", defaultValue = "") String object,
      @RequestParam(name = "act", defaultValue = "") String act,
      @RequestParam(name = "from", required = false) @Nullable LocalDate from,
      @RequestParam(name = "until", required = false) @Nullable LocalDate until) {
    var filter =
        new LogFilter(
            person, object, act, "", Optional.ofNullable(from), Optional.ofNullable(until));
    var found =
        log.page(filter, record, page.page(), page.size(), actor).orElseThrow(ApiError::notThere);
    return new PageOf<>(found.lines(), page.page(), page.size(), found.total());
  }
}
