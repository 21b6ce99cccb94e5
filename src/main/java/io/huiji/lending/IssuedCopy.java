package io.huiji.lending;

import io.huiji.kernel.Digest;
import java.time.LocalDateTime;

/// The one copy that a consent was used for.
///
/// @param number of the copy (份号) within its record, from 1, never given twice
/// @param content hash of the watermarked file, which is made again from the record where it was
///   not delivered
/// @param path where it was to be delivered
/// @param validUntil exclusive
/// @param delivered whether the file is known to be there
record IssuedCopy(
    int number,
    Digest content,
    int pages,
    String path,
    LocalDateTime at,
    String by,
    LocalDateTime validUntil,
    boolean delivered,
    boolean returned,
    boolean lost) {}
