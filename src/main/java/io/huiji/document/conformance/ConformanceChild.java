package io.huiji.document.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiji.document.worker.WorkerLoop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/// The child that runs veraPDF: a request is the path of a PDF, the answer its verdict.
final class ConformanceChild {

  private static final PDFAFlavour FLAVOUR = PDFAFlavour.PDFA_2_B;

  private ConformanceChild() {}

  public static void main(String[] arguments) throws IOException {
    Logger.getLogger("").setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
    WorkerLoop.serve(request -> verdict(Path.of(new String(request, UTF_8))).getBytes(UTF_8));
  }

  static String verdict(Path pdf) throws IOException {
    var foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(pdf.toFile(), FLAVOUR, FLAVOUR);
        var validator = foundry.createValidator(FLAVOUR, false)) {
      return written(validator.validate(parser));
    } catch (EncryptedPdfException
        | ModelParsingException
        | ValidationException
        | RuntimeException _) {
      // veraPDF throws whatever comes along for damaged files
      return Verdicts.UNREADABLE;
    }
  }

  private static String written(ValidationResult result) {
    if (result.isCompliant()) {
      return Verdicts.CONFORMS;
    }
    return result.getFailedChecks().entrySet().stream()
        .map(
            failed ->
                Verdicts.line(
                    failed.getKey().getClause(),
                    failed.getKey().getTestNumber(),
                    failed.getValue()))
        .collect(Collectors.joining("\n", Verdicts.DEVIATES + "\n", ""));
  }
}
