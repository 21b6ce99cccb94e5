package io.huiji.document;

import java.time.Duration;

/// How conversions have gone since this process began.
///
/// @param kept found among the kept ones
/// @param made by an office program or our own reader
/// @param failed papers of which nothing came
/// @param taken what those that were made and those that failed took, all together
public record ConversionCounts(long kept, long made, long failed, Duration taken) {

  public static final ConversionCounts NONE = new ConversionCounts(0, 0, 0, Duration.ZERO);
}
