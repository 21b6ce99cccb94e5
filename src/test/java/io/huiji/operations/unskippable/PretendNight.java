package io.huiji.operations.unskippable;

import io.huiji.operations.Runs;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A night that does nothing but count how often somebody began and stopped it.
final class PretendNight implements Runs {

  private boolean going;
  private int begun;
  private int stopped;

  void goes(boolean now) {
    going = now;
  }

  int begun() {
    return begun;
  }

  int stopped() {
    return stopped;
  }

  @Override
  public List<Run> latest(int most) {
    return List.of();
  }

  @Override
  public Optional<Run> find(String id) {
    return Optional.empty();
  }

  @Override
  public boolean running() {
    return going;
  }

  @Override
  public void begin(LocalDate date) {
    begun++;
  }

  @Override
  public boolean stoppable() {
    return going;
  }

  @Override
  public boolean stop() {
    stopped++;
    return going;
  }

  @Override
  public String toString() {
    return "begun " + begun + ", stopped " + stopped;
  }
}
