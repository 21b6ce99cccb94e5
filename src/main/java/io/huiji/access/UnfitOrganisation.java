package io.huiji.access;

import java.util.List;

/// An organisation file cannot be used; lists every fault, worded for who wrote it.
public final class UnfitOrganisation extends RuntimeException {

  private final List<String> faults;

  UnfitOrganisation(List<String> faults) {
    super("机构人员文件有" + faults.size() + "处问题：\n" + String.join("\n", faults));
    this.faults = List.copyOf(faults);
  }

  public List<String> faults() {
    return faults;
  }
}
