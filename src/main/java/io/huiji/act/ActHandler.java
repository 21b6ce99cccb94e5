package io.huiji.act;

/// Performs one kind of act. Runs inside the transaction that {@link Acts} opened; what it wrote is
/// rolled back when it refuses.
public interface ActHandler {

  ActDescription description();

  ActResult perform(Act act);
}
