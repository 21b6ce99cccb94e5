package io.huiji.operations.log;

import java.io.IOException;
import org.springframework.boot.logging.StackTracePrinter;

/// Writes an exception as its classes and places alone: what an exception says may quote a name, a
/// title or a row of the database.
public final class WithoutMessages implements StackTracePrinter {

  private static final int DEEPEST = 20;

  @Override
  public void printStackTrace(Throwable throwable, Appendable out) throws IOException {
    var depth = 0;
    for (var each = throwable; each != null && depth < DEEPEST; each = each.getCause()) {
      out.append(depth == 0 ? "" : "caused by ").append(each.getClass().getName()).append('\n');
      for (var frame : each.getStackTrace()) {
        out.append("  at ").append(frame.toString()).append('\n');
      }
      depth++;
    }
  }
}
