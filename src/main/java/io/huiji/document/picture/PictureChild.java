package io.huiji.document.picture;

import io.huiji.document.worker.WorkerLoop;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The child that draws pages; see {@link PageDrawing}.
final class PictureChild {

  private PictureChild() {}

  public static void main(String[] arguments) throws IOException {
    Logger.getLogger("").setLevel(Level.OFF);
    var drawing = new PageDrawing(new Across());
    WorkerLoop.serve(request -> Frame.of(drawing.draw(Frame.Request.of(request))));
  }
}
