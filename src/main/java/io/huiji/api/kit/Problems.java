package io.huiji.api.kit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/// Turns what breaks off a request into a problem. What never reaches a handler is told by {@link
/// ProblemFilter}.
@RestControllerAdvice(basePackages = "io.huiji.api")
class Problems {

  private static final System.Logger LOG = System.getLogger(Problems.class.getName());

  @ExceptionHandler
  ResponseEntity<Problem> told(ApiError error) {
    return answer(error.problem());
  }

  @ExceptionHandler
  ResponseEntity<Problem> unfit(MethodArgumentTypeMismatchException error) {
    return answer(Problem.of(400, "").detail("“" + error.getName() + "”的写法不对"));
  }

  @ExceptionHandler
  ResponseEntity<Problem> missing(MissingRequestValueException error) {
    return answer(Problem.of(400, "").detail("缺少必需的参数：" + missingName(error)));
  }

  @ExceptionHandler
  ResponseEntity<Problem> unreadable(HttpMessageNotReadableException error) {
    return answer(Problem.of(400, "").detail("正文读不懂：应为接口说明所写的 JSON。"));
  }

  @ExceptionHandler
  ResponseEntity<Problem> refused(AccessDeniedException error) {
    throw error;
  }

  @ExceptionHandler
  ResponseEntity<Problem> broken(Exception error, HttpServletRequest request) {
    if (error instanceof ErrorResponse known) {
      return answer(Problem.of(known.getStatusCode().value(), ""));
    }
    if (error instanceof MultipartException) {
      return answer(Problem.of(400, "").detail("附件没有完整送到。"));
    }
    var reference = UUID.randomUUID().toString();
    LOG.log(System.Logger.Level.ERROR, reference + " " + request.getMethod(), error);
    return answer(Problem.of(500, "").detail("系统出错，没有办成。请把这个编号告诉系统管理员：" + reference));
  }

  private static String missingName(MissingRequestValueException error) {
    return switch (error) {
      case org.springframework.web.bind.MissingServletRequestParameterException parameter ->
          parameter.getParameterName();
      case org.springframework.web.bind.MissingRequestHeaderException header ->
          header.getHeaderName();
      default -> "请见接口说明";
    };
  }

  private static ResponseEntity<Problem> answer(Problem problem) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
