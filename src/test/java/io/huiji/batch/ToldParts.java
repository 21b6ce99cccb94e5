package io.huiji.batch;

import java.util.ArrayList;
import java.util.List;

/// Somebody who waits for long work and keeps what he was told: parts by their names, and how far
/// each was as {@code part：done/all}.
public record ToldParts(List<String> parts) implements Headway.Watcher {

  public ToldParts() {
    this(new ArrayList<>());
  }

  @Override
  public void begins(String part) {
    parts.add(part);
  }

  @Override
  public void at(String part, long done, long all) {
    parts.add(part + "：" + done + "/" + all);
  }
}
