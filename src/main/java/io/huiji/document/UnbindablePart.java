package io.huiji.document;

/// A part of a binding that cannot be opened, is protected, or has no page.
public final class UnbindablePart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String part;

  /// @param part its bookmark, or its running number where it has none
  public UnbindablePart(String part, String reason) {
    super("%s：%s".formatted(part, reason));
    this.part = part;
  }

  public String part() {
    return part;
  }
}
