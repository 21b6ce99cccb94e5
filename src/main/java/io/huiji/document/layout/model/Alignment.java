package io.huiji.document.layout.model;

/// Where a paragraph stands between the margins.
public enum Alignment {
  LEFT,
  CENTRE,
  RIGHT
}
