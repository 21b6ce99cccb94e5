package io.huiji.act;

import java.util.List;

/// The acts of one module: its table of contents, given to the door as one bean.
public record ActSet(List<ActHandler> handlers) {

  public ActSet {
    handlers = List.copyOf(handlers);
  }

  public static ActSet of(ActHandler... handlers) {
    return new ActSet(List.of(handlers));
  }
}
