package io.huiji.api;

import io.huiji.access.Actor;
import io.huiji.api.kit.ApiError;
import io.huiji.api.kit.Form;
import io.huiji.api.kit.PageAsked;
import io.huiji.api.kit.PageOf;
import io.huiji.api.kit.Problem;
import io.huiji.api.kit.Told;
import io.huiji.entry.OpenTo;
import io.huiji.intake.HandIn;
import io.huiji.intake.Judgement;
import io.huiji.rules.Finding;
import io.huiji.view.topic.SubmissionLines;
import io.huiji.view.topic.SubmissionLines.SubmissionLine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/// Handing in (报送): the same judge and the same intake as of the inbox.
@RestController
@ConditionalOnWebApplication
class SubmissionsApi {

  private final HandIn counter;
  private final SubmissionLines lines;

  SubmissionsApi(HandIn counter, SubmissionLines lines) {
    this.counter = counter;
    this.lines = lines;
  }

  @OpenTo.Readers
  @GetMapping("/api/v1/submissions")
  @Told(value = "列出报送的材料", more = "现行各份及其结论和意见，最近的会议在前。筹备会议的人见全部，单位见本单位的；verdict 写结论。")
  PageOf<SubmissionLine> list(
      Actor actor,
      PageAsked page,
      @RequestParam(name = "verdict", required = false) @Nullable String verdict) {
    return page.of(
        lines.all(actor).stream()
            .filter(each -> verdict == null || each.verdict().word().equals(verdict))
            .toList());
  }

  @OpenTo.Readers
  @GetMapping("/api/v1/submissions/{submission}")
  @Told("一份报送的材料：结论和意见")
  SubmissionLine one(@PathVariable("submission") String submission, Actor actor) {
    return lines.find(submission, actor).orElseThrow(ApiError::notThere);
  }

  @OpenTo.Readers
  @PostMapping("/api/v1/submissions/check")
  @Told(
      value = "检查报送材料（不报送）",
      more = "发送一个 zip，或者阅办卡与全部材料；回答与命令行 check 相同的结论和意见。什么都不保存。",
      files = true,
      also = {413, 415})
  Judged check(Actor actor, HttpServletRequest request) {
    return Judged.of(counter.check(files(request), actor));
  }

  @OpenTo.Readers
  @PostMapping("/api/v1/submissions")
  @Told(
      value = "报送议题材料",
      more =
          "由阅办卡上的报送单位自己报送，或由区政府办公室代办。会被退回的不接收，意见在 findings 里；"
              + "涉密的文件不写入任何地方。同样的材料再次报送不产生新的报送（fresh 为 false）。",
      files = true,
      also = {413, 415, 422})
  HandedIn handIn(Actor actor, HttpServletRequest request) {
    return switch (counter.handIn(files(request), actor)) {
      case HandIn.Outcome.Taken(var topic, var judgement, var fresh) ->
          new HandedIn(topic, fresh, Judged.of(judgement));
      case HandIn.Outcome.Returned(var judgement) ->
          throw new ApiError(
              Problem.of(422, "")
                  .named("returned", "退回")
                  .detail("材料没有接收：请按 findings 逐条改好后再报送。")
                  .findings(judgement.findings()));
      case HandIn.Outcome.Refused(var findings) ->
          throw new ApiError(Problem.of(422, "").named("not-yours", "不能代为报送").findings(findings));
    };
  }

  private static Map<String, byte[]> files(HttpServletRequest request) {
    if (!(request instanceof MultipartHttpServletRequest)) {
      throw new ApiError(Problem.of(415, "").detail("材料应以 multipart/form-data 发送。"));
    }
    var files = Form.of(request).files();
    if (files.isEmpty()) {
      throw ApiError.unfit("没有收到文件");
    }
    return files;
  }

  /// @param verdict accepted, returned, held or late
  /// @param profile of the rules that judged, with its version
  record Judged(String verdict, List<Finding> findings, String profile, String profileVersion) {

    static Judged of(Judgement judgement) {
      return new Judged(
          judgement.verdict().word(),
          judgement.findings(),
          judgement.profile(),
          judgement.profileVersion());
    }
  }

  /// @param topic title on the card
  /// @param fresh false where the very same had been handed in before
  record HandedIn(String topic, boolean fresh, Judged judgement) {}
}
