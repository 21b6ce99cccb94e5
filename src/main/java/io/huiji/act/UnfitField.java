package io.huiji.act;

/// A field of an act is missing or of the wrong form; the act is refused, not broken.
public final class UnfitField extends RuntimeException {

  private final String field;

  public UnfitField(String field, String what) {
    super(what);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
