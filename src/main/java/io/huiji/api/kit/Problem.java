package io.huiji.api.kit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiji.rules.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Why a request was not answered as asked (RFC 9457), in Chinese, with the same findings as on
/// pages and on the command line.
///
/// @param type {@code about:blank} where the status says it all, else a name of ours
/// @param instance the address that was asked for
/// @param acts what a list of acts came to before the refused one; they stay done
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String instance,
    List<Finding> findings,
    @Nullable List<ActLine> acts) {

  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    findings = List.copyOf(findings);
  }

  public static Problem of(int status, String address) {
    return new Problem(
        "about:blank",
        title(status),
        status,
        advice(status),
        address.isEmpty() ? null : address,
        List.of(),
        null);
  }

  public Problem named(String name, String heading) {
    return new Problem(
        "urn:huiji:problem:" + name, heading, status, detail, instance, findings, acts);
  }

  public Problem detail(String text) {
    return new Problem(type, title, status, text, instance, findings, acts);
  }

  public Problem findings(List<Finding> found) {
    return new Problem(type, title, status, detail, instance, found, acts);
  }

  public Problem acts(List<ActLine> lines) {
    return new Problem(type, title, status, detail, instance, findings, List.copyOf(lines));
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "请求写得不对";
      case 401 -> "尚未登录";
      case 403 -> "无权办理";
      case 404 -> "没有这一项";
      case 405 -> "不支持这种方法";
      case 406 -> "没有所要的格式";
      case 409 -> "与先前的请求冲突";
      case 411 -> "没有写明长度";
      case 412 -> "已有变动";
      case 413 -> "内容过大";
      case 415 -> "不支持这种格式";
      case 422 -> "未能办理";
      case 428 -> "缺少 If-Match";
      case 429 -> "请求过于频繁";
      case 503 -> "暂时不能服务";
      default -> status >= 500 ? "系统出错" : reason(status);
    };
  }

  private static String reason(int status) {
    var known = HttpStatus.resolve(status);
    return known == null ? "请求未被接受" : known.getReasonPhrase();
  }

  private static String advice(int status) {
    return switch (status) {
      case 400 -> "请按接口说明改正请求。";
      case 401 -> "请带上有效的令牌（Authorization: Bearer），或先登录。";
      case 403 -> "这一操作不对您开放。";
      case 404 -> "没有这一项，或者您不能查阅；两种情况的回答相同。";
      case 405 -> "请改用 Allow 所列的方法。";
      case 406 -> "请改写 Accept。";
      case 409 -> "请换一个 Idempotency-Key，或发送与上次相同的内容。";
      case 411 -> "请写明 Content-Length，不要分块发送。";
      case 412 -> "请重新读取，核对最新的情况后再办理。";
      case 413 -> "请减少内容后再发送。";
      case 415 -> "请改写 Content-Type。";
      case 422 -> "请按 findings 逐条处理后再办理。";
      case 428 -> "请先读取，把得到的 ETag 写入 If-Match 再办理。";
      case 429 -> "请按 Retry-After 所写的秒数等候。";
      case 503 -> "请稍后再试。";
      default -> "请稍后再试；仍不行的，请告诉系统管理员。";
    };
  }
}
