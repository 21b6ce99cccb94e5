package io.huiji.document.reader.guard;

import io.huiji.document.Fault;

/// A paper cannot be read any further; carries the one fault that says why.
public final class RefusedPaper extends RuntimeException {

  private final transient Fault fault;

  public RefusedPaper(Fault.Code code, String detail) {
    super(code.name());
    this.fault = new Fault(code, detail);
  }

  public Fault fault() {
    return fault;
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
