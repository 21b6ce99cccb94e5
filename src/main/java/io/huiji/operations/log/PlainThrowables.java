package io.huiji.operations.log;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;

/// The same for the log as text: takes the place of the pattern's exception.
public final class PlainThrowables extends ThrowableHandlingConverter {

  private static final int DEEPEST = 20;

  @Override
  public String convert(ILoggingEvent event) {
    var out = new StringBuilder();
    var depth = 0;
    for (IThrowableProxy each = event.getThrowableProxy();
        each != null && depth < DEEPEST;
        each = each.getCause()) {
      out.append(depth == 0 ? "" : "caused by ").append(each.getClassName()).append('\n');
      for (var frame : each.getStackTraceElementProxyArray()) {
        out.append("  ").append(frame.getSTEAsString()).append('\n');
      }
      depth++;
    }
    return out.toString();
  }
}
