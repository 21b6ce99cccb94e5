package io.huiji.document.ofd;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiji.document.worker.WorkerLoop;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The child that turns OFD into PDF by ofdrw's converter. That one is written for an older PDFBox
/// than ours, so its libraries are loaded apart from ours, and it is called by name.
///
/// A request has the paths of the OFD and of the PDF, one a line; the answer is {@link #DONE} or
/// what went wrong.
final class OfdChild {

  static final String DONE = "done";

  private static final String EXPORTER = "org.ofdrw.converter.export.PDFExporterPDFBox";
  private static final String FONTS = "org.ofdrw.converter.FontLoader";

  private final Class<?> exporter;

  private OfdChild(Class<?> exporter) {
    this.exporter = exporter;
  }

  /// @param arguments the folder of libraries, the folder of faces
  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    Logger.getLogger("").setLevel(Level.OFF);
    var libraries = OfdLibraries.in(Path.of(arguments[0]));
    Thread.currentThread().setContextClassLoader(libraries); // dom4j looks for itself by it
    StandInFaces.offer(libraries.loadClass(FONTS), Path.of(arguments[1]));
    var child = new OfdChild(libraries.loadClass(EXPORTER));
    WorkerLoop.serve(request -> child.answer(new String(request, UTF_8)).getBytes(UTF_8));
  }

  private String answer(String request) {
    var paths = request.split("\n", -1);
    try {
      convert(Path.of(paths[0]), Path.of(paths[1]));
      return DONE;
    } catch (InvocationTargetException e) {
      return e.getTargetException().toString();
    } catch (Exception e) { // closing is declared to throw anything
      return e.toString();
    }
  }

  private void convert(Path ofd, Path pdf) throws Exception {
    try (var running =
        (AutoCloseable) exporter.getConstructor(Path.class, Path.class).newInstance(ofd, pdf)) {
      exporter.getMethod("export", int[].class).invoke(running, new int[0]);
    }
  }
}
