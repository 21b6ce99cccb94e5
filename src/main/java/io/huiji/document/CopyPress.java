package io.huiji.document;

import io.huiji.document.pdf.CopyPrinting;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// Prints personal copies of one binding: number, recipient, mark and a faint watermark on every
/// page. The binding is bound once; a copy costs little more than writing its bytes. A copy depends
/// on the binding and its own face only, so it comes out the same whichever others are printed with
/// it.
public final class CopyPress {

  private final CopyPrinting printing;

  /// @param workFolder may be shared with a {@link PdfBinder}; may be deleted at any time
  public CopyPress(Path workFolder) {
    this.printing = new CopyPrinting(workFolder);
  }

  /// Binds what the copies share.
  ///
  /// @throws UnbindablePart naming the part that is damaged
  /// @throws java.io.UncheckedIOException when the disk fails
  public CopyPlate plate(Binding binding) {
    return printing.plate(binding);
  }

  /// Binds and prints, as {@link CopyPlate#print} does; where a face cannot be shown, nothing is
  /// bound.
  ///
  /// @throws UnbindablePart naming the part that is damaged
  /// @throws java.io.UncheckedIOException when the disk fails
  public CopyRun print(Binding binding, List<CopyFace> faces, Function<CopyFace, Path> target) {
    return printing.print(binding, faces, target);
  }
}
