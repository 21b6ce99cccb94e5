package io.huiji.document;

import io.huiji.kernel.Digest;
import java.nio.file.Path;

/// A personal copy on the disk.
///
/// @param digest of the file, for the recall ledger
public record PrintedCopy(CopyFace face, Path file, Digest digest, int pages) {}
