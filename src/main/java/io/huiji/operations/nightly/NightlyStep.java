package io.huiji.operations.nightly;

import io.huiji.batch.Trouble;
import java.util.List;
import java.util.function.Function;

/// A step of the night: takes up what is there to do, changes nothing where there is nothing, and
/// can be killed at any instant and run again.
///
/// @param told what people call it
/// @param work does it and tells what could not be done
record NightlyStep(String name, String told, Function<Night, List<Trouble>> work) {}
