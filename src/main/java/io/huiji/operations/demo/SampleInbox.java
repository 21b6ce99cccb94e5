package io.huiji.operations.demo;

import java.nio.file.Path;
import org.springframework.stereotype.Component;

/// Fills an inbox with the sample submissions.
@Component
public class SampleInbox {

  private final Samples samples;

  SampleInbox(Samples samples) {
    this.samples = samples;
  }

  public void fill(Path folder) {
    samples.fill(new Inbox(folder));
  }

  /// What comes after the deadline.
  public void addLate(Path folder) {
    samples.addLate(new Inbox(folder));
  }
}
