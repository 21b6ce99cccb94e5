package io.huiji.entry.limit;

import io.huiji.entry.EntrySettings;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/// Gives a request so much time to arrive, and no more: the server's own time-out begins anew with
/// every byte, so that a caller who sends one a second would hold memory and a thread for ever.
public final class SlowRequests extends ValveBase {

  private final long nanos;

  public SlowRequests(EntrySettings settings) {
    super(true);
    this.nanos = settings.uploads().time().toNanos();
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    var coyote = request.getCoyoteRequest();
    var ordinary = coyote.getInputBuffer();
    coyote.setInputBuffer(new Timed(ordinary, System.nanoTime() + nanos));
    try {
      getNext().invoke(request, response);
    } finally {
      coyote.setInputBuffer(ordinary);
    }
  }

  private record Timed(InputBuffer ordinary, long until) implements InputBuffer {

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
      var late = System.nanoTime() - until;
      if (late > 0) {
        throw new IOException(
            "the request came too slowly, by " + TimeUnit.NANOSECONDS.toMillis(late) + " ms");
      }
      return ordinary.doRead(handler);
    }

    @Override
    public int available() {
      return ordinary.available();
    }
  }
}
