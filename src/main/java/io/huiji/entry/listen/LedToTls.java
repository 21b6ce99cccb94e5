package io.huiji.entry.listen;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/// Answers what comes without TLS by the same address with it, before anything of it is read. What
/// was sent along has crossed the network in the clear already and is not sent on.
final class LedToTls extends ValveBase {

  private static final int STANDARD = 443;

  LedToTls() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (request.getConnector().getSecure()) {
      getNext().invoke(request, response);
    } else if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
      response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
      response.setHeader("Location", withTls(request));
    } else {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private static String withTls(Request request) {
    var port = portWithTls(request);
    var query = request.getQueryString();
    return "https://"
        + request.getServerName()
        + (port == STANDARD ? "" : ":" + port)
        + request.getRequestURI()
        + (query == null ? "" : "?" + query);
  }

  private static int portWithTls(Request request) {
    return Arrays.stream(request.getConnector().getService().findConnectors())
        .filter(Connector::getSecure)
        .mapToInt(Connector::getLocalPort)
        .findFirst()
        .orElse(STANDARD);
  }
}
