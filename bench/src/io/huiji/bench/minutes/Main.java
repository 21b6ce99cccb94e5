package io.huiji.bench.minutes;

/// Minutes from a template: Huiji, its peers and the floor.
public final class Main {

  private Main() {}

  public static void main(String... arguments) throws Exception {
    System.out.println(io.huiji.bench.Machine.line());
  }
}
