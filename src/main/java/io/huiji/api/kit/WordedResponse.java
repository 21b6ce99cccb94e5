package io.huiji.api.kit;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.springframework.http.HttpHeaders;

/// A response that answers an error without words as a problem.
final class WordedResponse extends HttpServletResponseWrapper {

  private final HttpServletRequest request;
  private boolean worded;

  WordedResponse(HttpServletRequest request, HttpServletResponse response) {
    super(response);
    this.request = request;
  }

  @Override
  public void sendError(int status) throws IOException {
    word(status);
  }

  /// The message is the container's own and never told.
  @Override
  public void sendError(int status, String message) throws IOException {
    word(status);
  }

  /// Who has not signed in, and who must change his first password, is told so here and not led to
  /// a page.
  @Override
  public void sendRedirect(String location) throws IOException {
    word(request.getUserPrincipal() == null ? SC_UNAUTHORIZED : SC_FORBIDDEN);
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    worded = true;
    return super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    worded = true;
    return super.getWriter();
  }

  void finish() throws IOException {
    if (!worded && getStatus() >= SC_BAD_REQUEST && !isCommitted()) {
      word(getStatus());
    }
  }

  private void word(int status) throws IOException {
    if (isCommitted()) {
      return;
    }
    worded = true;
    resetBuffer();
    setStatus(status);
    if (status == SC_UNAUTHORIZED) {
      setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    setContentType(Problem.MEDIA_TYPE);
    var body = Json.bytes(Problem.of(status, request.getRequestURI()));
    setContentLength(body.length);
    super.getOutputStream().write(body);
    flushBuffer();
  }
}
